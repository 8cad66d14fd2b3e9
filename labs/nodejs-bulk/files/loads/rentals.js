/** Rows to write: the rentals of one station, as values for the INSERT of loads.js. */
export function rentals(count) {
  return Array.from({ length: count }, (_, n) => [
    'harbour',
    `${472026000000000001n + BigInt(n)}`,
    new Date(Date.UTC(2026, 10, 23, 6) + n * 9_000),
    1 + ((n * 7) % 90),
  ]);
}
