// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what begins a switch.
const switches = /\x1b\[\?(?:1049|1047|47)([hl])/g;
const introducer = '\x1b[?';
/** Bytes of a switch that a chunk may cut off. */
const longest = 7;

/** Whether the shell's program draws on the alternate screen (an editor, a pager), followed through its output. */
export class AlternateScreen {
  #on = false;
  #tail = '';
  #switchedAt = 0;

  get isOn(): boolean {
    return this.#on;
  }

  /** Where in the last chunk the last switch ended, bytes from its start; meaningful when it changed isOn. */
  get switchedAt(): number {
    return this.#switchedAt;
  }

  follow(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    // Most chunks hold no switch at all: one search for its fixed part settles that.
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

/** What may be the beginning of a switch at the end of a chunk. */
function cutOff(end: string): string {
  const begin = end.lastIndexOf('\x1b');
  return begin < 0 ? '' : end.slice(begin);
}
