import { FitAddon } from '@xterm/addon-fit';
import { UnicodeGraphemesAddon } from '@xterm/addon-unicode-graphemes';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { type ILinkHandler, Terminal } from '@xterm/xterm';
import { withAdaptedStyles } from './csp-styles.ts';
import type { TerminalSettings } from './terminal-settings.ts';
import { readTheme } from './terminal-theme.ts';

/** How long the terminal waits for its font (ms); after that, a fallback is measured and drawn. */
const fontPatience = 2000;

/** An xterm in `place`, with the page's colours and font. */
export async function createXterm(
  place: HTMLElement,
  {
    settings,
    isViewer = false,
    onCellsChange,
  }: {
    settings: TerminalSettings;
    /** Ignores keys and draws a cursor that does not blink. */
    isViewer?: boolean;
    /** The font loaded after the terminal stopped waiting, and its cells have another size. */
    onCellsChange: () => void;
  },
): Promise<{ terminal: Terminal; fit: FitAddon }> {
  const fontFamily = getComputedStyle(place).getPropertyValue('--mono').trim() || 'monospace';
  const fonts = loadFonts(fontFamily, settings.fontSize);
  const isInTime = await Promise.race([fonts.then(() => true), later(fontPatience)]);
  const links: ILinkHandler = {
    activate: (_, uri) => openLink(uri),
    // The text of a link is not necessarily where it leads, so show the address.
    hover: (_, uri) => {
      place.title = uri;
    },
    leave: () => place.removeAttribute('title'),
  };
  const terminal = new Terminal({
    // The graphemes addon registers itself through an interface that xterm still calls proposed.
    allowProposedApi: true,
    theme: readTheme(place),
    fontFamily,
    fontSize: settings.fontSize,
    lineHeight: 1.2,
    // Programs choose colours for a black background; on a light one some would be too faint to
    // read.
    minimumContrastRatio: 4.5,
    scrollback: 5000,
    cursorBlink: !isViewer && !matchMedia('(prefers-reduced-motion: reduce)').matches,
    disableStdin: isViewer,
    macOptionIsMeta: true,
    screenReaderMode: settings.screenReaderMode,
    linkHandler: links,
  });
  const fit = new FitAddon();
  terminal.loadAddon(fit);
  terminal.loadAddon(new UnicodeGraphemesAddon());
  terminal.loadAddon(new WebLinksAddon((_, uri) => openLink(uri)));
  withAdaptedStyles(() => terminal.open(place));
  if (!isInTime)
    void fonts.then(() => {
      // Any change of the name makes xterm measure its cells again.
      terminal.options.fontFamily = `${fontFamily}, monospace`;
      onCellsChange();
    });
  return { terminal, fit };
}

/**
 * xterm measures its cells when it opens: with another font's widths, every later line would be
 * off.
 */
async function loadFonts(fontFamily: string, fontSize: number): Promise<void> {
  const styles = [`${fontSize}px`, `bold ${fontSize}px`];
  // A font that does not load is no reason to have no terminal.
  await Promise.allSettled(styles.map((style) => document.fonts.load(`${style} ${fontFamily}`)));
}

function later(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}

/**
 * A program's output may link anywhere: the opened page gets no handle on this page and cannot run
 * anything in it.
 */
function openLink(uri: string): void {
  if (/^https?:/.test(uri)) window.open(uri, '_blank', 'noopener,noreferrer');
}
