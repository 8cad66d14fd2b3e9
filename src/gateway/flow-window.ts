/** Bytes in flight to one window; the range suits a modem as well as loopback. */
export const windowLimits = { min: 16 * 1024, initial: 64 * 1024, max: 512 * 1024 } as const;
/** Time over which the acknowledgement rate is measured (ms). */
const rateSpan = 500;
/**
 * Extra time the window covers beyond one round trip (ms): the parser's delay, and on a long path
 * its jitter. All of it is still unparsed when Ctrl-C is pressed, so a short path gets little.
 */
const slack = { least: 20, perRoundTrip: 2, most: 150 } as const;
/**
 * After this long without progress while bytes are in flight (ms), the window no longer slows the
 * shell down.
 */
const stallAfter = 10_000;

/**
 * How much one browser window may be sent before it has parsed what it has: its acknowledgement
 * rate times the round trip. A small window keeps Ctrl-C quick on a slow link; a large one keeps a
 * fast link full. Times are in ms from any one clock.
 */
export class FlowWindow {
  #size: number = windowLimits.initial;
  #sent: number;
  #acked: number;
  /** Skipped ranges between acked and sent: they count as offset but not as bytes in flight. */
  #skips: { end: number; bytes: number }[] = [];
  #probe: { offset: number; at: number } | null = null;
  #minRoundTrip = Number.POSITIVE_INFINITY;
  #span: { at: number; acked: number; limited: boolean } | null = null;
  #progressAt: number;
  readonly #way: { readonly roundTrip: number };

  /** `way` is the connection; its round trip does not include the page's parsing time. */
  constructor(offset: number, now: number, way: { readonly roundTrip: number }) {
    this.#way = way;
    this.#sent = offset;
    this.#acked = offset;
    this.#progressAt = now;
  }

  get size(): number {
    return this.#size;
  }

  /** Offset of the next byte to send. */
  get sent(): number {
    return this.#sent;
  }

  get inFlight(): number {
    return this.#sent - this.#acked - this.#skips.reduce((sum, skip) => sum + skip.bytes, 0);
  }

  get room(): number {
    return Math.max(0, this.#size - this.inFlight);
  }

  sentBytes(count: number, now: number): void {
    if (this.inFlight === 0) this.#progressAt = now;
    this.#sent += count;
    this.#probe ??= { offset: this.#sent, at: now };
    this.#span ??= { at: now, acked: this.#acked, limited: false };
  }

  skippedBytes(count: number): void {
    this.#sent += count;
    this.#skips.push({ end: this.#sent, bytes: count });
  }

  /**
   * There was more to send than room, so the rate measured now is the link's, not the program's.
   */
  limited(): void {
    if (this.#span) this.#span.limited = true;
  }

  /** Takes a cumulative acknowledgement. Stale or out-of-range ones are ignored. */
  acked(offset: number, now: number): void {
    const reached = Math.min(offset, this.#sent);
    if (reached <= this.#acked) return;
    this.#acked = reached;
    this.#progressAt = now;
    while (this.#skips[0] && this.#skips[0].end <= reached) this.#skips.shift();
    if (this.#probe && reached >= this.#probe.offset) {
      this.#minRoundTrip = Math.min(this.#minRoundTrip, now - this.#probe.at);
      this.#probe = null;
    }
    this.#measure(now);
  }

  isStalled(now: number): boolean {
    return this.inFlight > 0 && now - this.#progressAt > stallAfter;
  }

  get #slack(): number {
    return Math.min(slack.most, slack.least + slack.perRoundTrip * this.#way.roundTrip);
  }

  #measure(now: number): void {
    const span = this.#span;
    if (!span || now - span.at < rateSpan) return;
    if (span.limited) {
      const rate = (this.#acked - span.acked) / (now - span.at);
      const wanted = rate * (this.#minRoundTrip + this.#slack);
      this.#size = Math.round(Math.min(windowLimits.max, Math.max(windowLimits.min, wanted)));
    }
    this.#span = this.inFlight > 0 ? { at: now, acked: this.#acked, limited: false } : null;
  }
}
