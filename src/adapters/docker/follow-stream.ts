import { createInterface } from 'node:readline';

/** Reads the Engine's stream of JSON lines to its end, one message at a time. */
export async function followStream<Message>(
  stream: NodeJS.ReadableStream,
  onMessage: (message: Message) => void,
): Promise<void> {
  for await (const line of createInterface({
    input: stream,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    // The Engine's own stream: its shape is Docker's documented one.
    if (line.trim() !== '') onMessage(JSON.parse(line) as Message);
  }
}
