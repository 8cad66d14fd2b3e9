// biome-ignore lint/suspicious/noControlCharactersInRegex: a screen switch begins with ESC.
const switches = /\x1b\[\?(?:1049|1047|47)([hl])/g;
const introducer = '\x1b[?';
/** Length of the longest switch sequence that a chunk boundary can split (bytes). */
const longest = 7;

/**
 * Follows a shell's output to know whether its program draws on the alternate screen (an editor, a
 * pager).
 */
export class AlternateScreen {
  #on = false;
  #tail = '';
  #switchedAt = 0;

  get isOn(): boolean {
    return this.#on;
  }

  /**
   * Where the last switch in the last chunk ended (bytes from its start); only meaningful if isOn
   * changed.
   */
  get switchedAt(): number {
    return this.#switchedAt;
  }

  follow(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    // Most chunks contain no switch at all; one search for its fixed prefix rules it out.
    if (this.#tail !== '' || bytes.includes(introducer)) {
      const text = this.#tail + bytes.toString('latin1');
      for (const found of text.matchAll(switches)) {
        this.#on = found[1] === 'h';
        this.#switchedAt = found.index + found[0].length - this.#tail.length;
      }
      this.#tail = cutOff(text.slice(-longest));
    } else this.#tail = cutOff(bytes.subarray(-longest).toString('latin1'));
  }
}

/** The end of a chunk that may be the beginning of a switch. */
function cutOff(end: string): string {
  const begin = end.lastIndexOf('\x1b');
  return begin < 0 ? '' : end.slice(begin);
}
