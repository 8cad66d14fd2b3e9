/** Reads a flag that takes a whole number of at least `least`; ends the process with a message that names the flag. */
export function countOf(text: string, flag: string, least = 1): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= least) return count;
  console.error(`${flag} takes a whole number from ${least}, and "${text}" is not one.`);
  process.exit(2);
}
