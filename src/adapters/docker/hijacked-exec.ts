import { EventEmitter } from 'node:events';
import { connect, type Socket } from 'node:net';

/**
 * Bytes per read: all that a Unix socket holds on Linux (208 KiB), which the Engine fills 32 KiB at
 * a time.
 */
const readBytes = 256 * 1024;
const headersEnd = '\r\n\r\n';
/** Chunks of at least this many bytes that arrive less than this many ms apart are a flood. */
const flood = { bytes: 1024, ms: 1 };
/**
 * A flood is left to accumulate, because a wake-up per chunk costs more than the chunk: long enough
 * for a good part of the socket's capacity, and short enough that the Engine never waits for space.
 */
const naps = { isWorthIt: process.platform === 'linux', leastMs: 1, mostMs: 4 };
const gathered = { few: 96 * 1024, many: 160 * 1024 };
/** More header bytes than this is not an answer of an Engine. */
const maxHeaders = 64 * 1024;

type Events = { data: [Buffer]; error: [Error]; end: []; newListener: [string | symbol] };

/**
 * The Engine's stream of an exec with a pty, read from its socket into one reusable buffer: a Node
 * stream allocates 64 KiB per read, which makes a flood of output expensive. `data` lends its bytes
 * until the listener returns; like a stream, it starts with the first listener.
 */
export class HijackedExec extends EventEmitter<Events> {
  readonly #socket: Socket;
  /** The Engine's response headers so far; null once the shell's bytes have begun. */
  #headers: string | null = '';
  /** Bytes that arrived with the headers. */
  #early: Buffer | null = null;
  #isFlowing = false;
  #isPaused = false;
  #readAt = 0;
  #nap: NodeJS.Timeout | null = null;
  #napMs = naps.leastMs;
  /** Bytes read since the last nap. */
  #gathered = 0;
  readonly #begun = Promise.withResolvers<void>();

  private constructor(socketPath: string, execId: string) {
    super();
    this.#socket = connect({
      path: socketPath,
      onread: {
        buffer: Buffer.allocUnsafeSlow(readBytes),
        callback: (count, buffer) => this.#read(Buffer.from(buffer.buffer, 0, count)),
      },
    });
    this.on('error', () => {});
    this.#socket.on('error', (error) => {
      this.#begun.reject(error);
      this.emit('error', error);
    });
    this.#socket.on('close', () => {
      this.#begun.reject(new Error('the Engine closed the stream before it began'));
      this.emit('end');
    });
    this.on('newListener', (event) => {
      if (event === 'data' && !this.#isPaused) queueMicrotask(() => this.#flow());
    });
    const body = JSON.stringify({ Detach: false, Tty: true });
    this.#socket.write(
      [
        `POST /exec/${execId}/start HTTP/1.1`,
        'Host: docker',
        'Content-Type: application/json',
        `Content-Length: ${body.length}`,
        'Connection: Upgrade',
        `Upgrade: tcp${headersEnd}${body}`,
      ].join('\r\n'),
    );
  }

  /** Starts an exec created with a pty; rejects as dockerode does if the Engine refuses. */
  static async start(socketPath: string, execId: string): Promise<HijackedExec> {
    const exec = new HijackedExec(socketPath, execId);
    await exec.#begun.promise;
    return exec;
  }

  get writable(): boolean {
    return this.#socket.writable;
  }

  write(bytes: Uint8Array, taken: () => void): void {
    this.#socket.write(bytes, taken);
  }

  pause(): void {
    this.#isPaused = true;
    this.#isFlowing = false;
    this.#wake();
    this.#socket.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#flow();
  }

  destroy(): void {
    this.#wake();
    this.#socket.destroy();
  }

  #flow(): void {
    if (this.#isFlowing || this.#isPaused) return;
    this.#isFlowing = true;
    const early = this.#early;
    this.#early = null;
    if (early) this.emit('data', early);
    if (this.#isFlowing) this.#socket.resume();
  }

  /** Returns whether to continue reading. */
  #read(bytes: Buffer): boolean {
    if (this.#headers === null) {
      this.emit('data', bytes);
      return this.#isFlowing && !this.#naps(bytes.length);
    }
    this.#headers += bytes.toString('latin1');
    const end = this.#headers.indexOf(headersEnd);
    if (end < 0 && this.#headers.length < maxHeaders) return true;
    const rest = Buffer.from(this.#headers.slice(end + headersEnd.length), 'latin1');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(this.#headers)?.[1]);
    this.#headers = null;
    if (status === 101 || status === 200) {
      if (rest.length > 0) this.#early = rest;
      this.#begun.resolve();
    } else {
      const refusal = new Error(rest.toString().trim() || `the Engine answered ${status}`);
      this.#begun.reject(Object.assign(refusal, { statusCode: status }));
      this.#socket.destroy();
    }
    return this.#isFlowing;
  }

  /**
   * Whether to let further output accumulate for a moment. A full buffer means more is already
   * there.
   */
  #naps(count: number): boolean {
    const now = performance.now();
    const isFlood = count >= flood.bytes && now - this.#readAt < flood.ms;
    this.#readAt = now;
    this.#gathered += count;
    if (!isFlood || count === readBytes || !naps.isWorthIt) return false;
    if (this.#gathered < gathered.few) this.#napMs = Math.min(naps.mostMs, this.#napMs + 1);
    if (this.#gathered > gathered.many) this.#napMs = Math.max(naps.leastMs, this.#napMs - 1);
    this.#nap ??= setTimeout(() => {
      this.#nap = null;
      this.#gathered = 0;
      this.#readAt = performance.now();
      if (this.#isFlowing) this.#socket.resume();
    }, this.#napMs);
    return true;
  }

  #wake(): void {
    if (this.#nap) clearTimeout(this.#nap);
    this.#nap = null;
  }
}
