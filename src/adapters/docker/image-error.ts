/** An image that could not be had; the message is for people and says the way out. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  /** What was being done, as `Fetching Cassandra`. */
  readonly step: string;
  /** The last lines that the step printed, for the log. */
  readonly output: string[];

  constructor(message: string, step: string, output: string[] = []) {
    super([message, ...output.map((line) => `  ${line}`)].join('\n'));
    this.step = step;
    this.output = output;
  }
}
