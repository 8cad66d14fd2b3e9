/** How long a figure has to stay the same to count as still, ms. */
const stillMs = 300;

/**
 * Waits until a figure has stopped changing, for tests of output that is held back: nothing tells that no
 * more of it will come, so time itself is what is measured.
 */
export async function stillness(figure: () => number): Promise<void> {
  let last = figure();
  for (let since = Date.now(); Date.now() - since < stillMs; ) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (figure() === last) continue;
    last = figure();
    since = Date.now();
  }
}
