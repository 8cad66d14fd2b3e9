import { once } from 'node:events';
import { WebSocket } from 'ws';
import { windowLimits } from '../flow-window.ts';
import {
  decodeServerFrame,
  type Epoch,
  encode,
  noEpoch,
  type ServerFrame,
  type Size,
} from '../protocol.ts';

type Hello = Extract<ServerFrame, { type: 'hello' }>;
const decoder = new TextDecoder();

/** A new window that acknowledges nothing is sent more than this under a flood, bytes; its last quarter may stay free. */
export const fullAt = (windowLimits.initial * 3) / 4;

export type WindowOptions = {
  epoch?: Epoch;
  offset?: number;
  size?: Size;
  /** Whether every frame is acknowledged at once; a window that does not looks like a hung browser. */
  acks?: boolean;
  /** Whether output is kept; else it is counted, and its end kept. */
  keeps?: boolean;
  /** Bytes of output at which the window cuts its connection. */
  cutAfter?: number;
};

/** A window that speaks the protocol without a screen: keeps the bytes, counts the offsets. */
export class TestWindow {
  readonly socket: WebSocket;
  readonly output: Uint8Array[] = [];
  readonly frames: ServerFrame[] = [];
  readonly closed: Promise<{ code: number; reason: string }>;
  hello: Hello | null = null;
  offset = 0;
  received = 0;
  skipped = 0;
  acks: boolean;
  readonly #keeps: boolean;
  readonly #cutAfter: number;

  private constructor(
    socket: WebSocket,
    { acks = true, keeps = true, cutAfter = Number.POSITIVE_INFINITY }: WindowOptions,
  ) {
    this.socket = socket;
    this.acks = acks;
    this.#keeps = keeps;
    this.#cutAfter = cutAfter;
    socket.on('message', (data) => this.#take(data as Buffer));
    socket.on('error', () => {});
    this.closed = once(socket, 'close').then(([code, reason]) => ({
      code,
      reason: String(reason),
    }));
  }

  /** Connects and resumes; resolves with HELLO. */
  static async open(
    url: string,
    headers: Record<string, string>,
    options: WindowOptions = {},
  ): Promise<TestWindow> {
    const socket = new WebSocket(url, { headers, perMessageDeflate: false });
    const window = new TestWindow(socket, options);
    await Promise.race([
      once(socket, 'open'),
      window.closed.then(() => Promise.reject(new Error('closed'))),
    ]);
    const { epoch = noEpoch, offset = 0, size = { columns: 80, rows: 24 } } = options;
    socket.send(encode.resume(epoch, offset, size));
    await window.until(() => window.hello !== null);
    return window;
  }

  type(text: string): void {
    this.socket.send(encode.input(new TextEncoder().encode(text)));
  }

  ack(offset = this.offset): void {
    this.socket.send(encode.ack(offset));
  }

  get text(): string {
    return decoder.decode(Buffer.concat(this.output));
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.until(() =>
      typeof text === 'string' ? this.text.includes(text) : text.test(this.text),
    );
  }

  async until(holds: () => boolean, ms = 10_000): Promise<void> {
    for (const end = Date.now() + ms; !holds(); ) {
      if (Date.now() > end)
        throw new Error(`Not seen in ${ms} ms. The end of the output: ${this.text.slice(-500)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Cuts the connection as a dead network does: no close frame. */
  cut(): void {
    this.socket.terminate();
  }

  get isCut(): boolean {
    return this.received >= this.#cutAfter;
  }

  #take(message: Buffer): void {
    if (this.isCut) return;
    const frame = decodeServerFrame(message);
    if (!frame)
      throw new Error(`The server sent no frame: ${message.subarray(0, 20).toString('hex')}`);
    if (frame.type === 'hello') {
      this.hello = frame;
      this.offset = frame.base;
    } else if (frame.type === 'output') {
      // A view of the receive buffer, which ws reuses.
      this.output.push(frame.bytes.slice());
      if (!this.#keeps && this.output.length > 4) this.output.shift();
      this.received += frame.bytes.length;
      this.offset += frame.bytes.length;
      if (this.isCut) this.cut();
      else if (this.acks) this.ack();
      return;
    } else if (frame.type === 'snapshot') {
      this.output.push(frame.bytes.slice());
      this.skipped += frame.skipped;
      this.offset += frame.skipped;
      if (this.acks) this.ack();
      frame.bytes = frame.bytes.slice();
    } else if (frame.type === 'skipped') {
      this.skipped += frame.bytes;
      this.offset += frame.bytes;
      if (this.acks) this.ack();
    }
    this.frames.push(frame);
  }
}
