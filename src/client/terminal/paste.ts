import type { Terminal } from '@xterm/xterm';

/** Controls other than tab, line feed and carriage return: in a paste they would act as keys. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is about.
const controls = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f]/g;

/**
 * Text as it may be pasted. A page can put an Escape into what is copied from it; with one, text ends
 * the bracket around a paste and runs as typed. Without a bracket lines run as they come, as everywhere.
 */
export function pasteable(text: string): string {
  return text.replace(controls, '');
}

/** Takes pastes in the place of xterm, which passes Escapes on. */
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
