// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what begins a switch.
const switches = /\x1b\[\?(?:1049|1047|47)([hl])/g;
const introducer = '\x1b[?';
/** Bytes of a switch that a chunk may cut off. */
const longest = 7;

/** Whether the shell's program draws on the alternate screen (an editor, a pager), followed through its output. */
export class AlternateScreen {
  #on = false;
  #tail = '';

  get isOn(): boolean {
    return this.#on;
  }

  follow(chunk: Uint8Array): void {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    // Most chunks hold no switch at all: one search for its fixed part settles that.
    if (this.#tail !== '' || bytes.includes(introducer)) {
      const text = this.#tail + bytes.toString('latin1');
      for (const found of text.matchAll(switches)) this.#on = found[1] === 'h';
      this.#tail = cutOff(text.slice(-longest));
    } else this.#tail = cutOff(bytes.subarray(-longest).toString('latin1'));
  }
}

/** What may be the beginning of a switch at the end of a chunk. */
function cutOff(end: string): string {
  const begin = end.lastIndexOf('\x1b');
  return begin < 0 ? '' : end.slice(begin);
}
