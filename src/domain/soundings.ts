/** Where soundings stand on the water, from shallow to deep. */
const places = [
  { left: 862, top: 62 },
  { left: 868, top: 498 },
  { left: 948, top: 268 },
  { left: 990, top: 132 },
  { left: 996, top: 566 },
  { left: 1026, top: 392 },
  { left: 1082, top: 70 },
  { left: 1124, top: 520 },
  { left: 1142, top: 300 },
];

/** A depth on the chart, at its place on the picture of 1200 x 627. */
export type Sounding = { left: number; top: number; depth: number };

/** Soundings drawn from the certificate's code, so that no two charts are alike; deeper farther out. */
export function soundings(code: string): Sounding[] {
  const values = Array.from(code.replaceAll('-', '').slice(0, places.length), (character) =>
    Number.parseInt(character, 36),
  );
  const depths = values.sort((a, b) => a - b);
  return places.map((place, index) => ({ ...place, depth: 2 + 3 * index + (depths[index] ?? 0) }));
}
