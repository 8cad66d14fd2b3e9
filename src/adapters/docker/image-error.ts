/** An image that could not be obtained; the message is for people and says what to do. */
export class ImageError extends Error {
  override readonly name = 'ImageError';
  /** The step that failed, like `Fetching Cassandra`. */
  readonly step: string;
  /** The last lines that the step printed, for the log. */
  readonly output: string[];

  constructor(message: string, step: string, output: string[] = []) {
    super([message, ...output.map((line) => `  ${line}`)].join('\n'));
    this.step = step;
    this.output = output;
  }
}
