/** The path of a request target, without the query, fit for a log line. */
export function pathOf(target: string): string {
  return target
    .split('?', 1)[0]!
    .replaceAll(/[^\x21-\x7e]/g, (character) => encodeURIComponent(character));
}
