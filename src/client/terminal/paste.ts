import type { Terminal } from '@xterm/xterm';

/** Controls other than tab, line feed and carriage return: in a paste they would act as keys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]/g;

/**
 * Text that is safe to paste. A page can put an Escape into text copied from it, which would end
 * the bracketed paste and run the rest as typed. Without bracketed paste, lines run as they arrive,
 * as in any terminal.
 */
export function pasteable(text: string): string {
  return text.replace(controls, '');
}

/** Handles pastes instead of xterm, which lets Escapes through. */
export function handlePastes(terminal: Terminal): void {
  terminal.element?.addEventListener(
    'paste',
    (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const text = event.clipboardData?.getData('text/plain');
      if (text) terminal.paste(pasteable(text));
    },
    { capture: true },
  );
}
