// biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what begins a switch.
const switches = /\x1b\[\?(?:1049|1047|47)([hl])/g;
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
    const text =
      this.#tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).toString('latin1');
    // Most chunks hold no switch at all: one search for its fixed part settles that.
    if (text.includes('\x1b[?'))
      for (const found of text.matchAll(switches)) this.#on = found[1] === 'h';
    this.#tail = text.slice(-longest);
  }
}
