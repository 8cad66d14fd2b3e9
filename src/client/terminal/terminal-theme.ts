import type { ITheme } from '@xterm/xterm';

const colours = {
  background: '--term-bg',
  foreground: '--term-fg',
  cursor: '--term-cursor',
  cursorAccent: '--term-bg',
  selectionBackground: '--term-selection',
  scrollbarSliderBackground: '--line',
  scrollbarSliderHoverBackground: '--line-strong',
  scrollbarSliderActiveBackground: '--line-strong',
  black: '--term-black',
  red: '--term-red',
  green: '--term-green',
  yellow: '--term-yellow',
  blue: '--term-blue',
  magenta: '--term-magenta',
  cyan: '--term-cyan',
  white: '--term-white',
  brightBlack: '--term-bright-black',
  brightRed: '--term-bright-red',
  brightGreen: '--term-bright-green',
  brightYellow: '--term-bright-yellow',
  brightBlue: '--term-bright-blue',
  brightMagenta: '--term-bright-magenta',
  brightCyan: '--term-bright-cyan',
  brightWhite: '--term-bright-white',
} as const satisfies ITheme;

/** The page's current terminal colours, light or dark. */
export function readTheme(within: HTMLElement): ITheme {
  return readColours(within, colours);
}

/** Colours of the page by their custom properties, each as `#rrggbb`. */
export function readColours<Name extends string>(
  within: HTMLElement,
  properties: Record<Name, string>,
): Record<Name, string> {
  const probe = document.createElement('span');
  within.append(probe);
  const read = Object.entries<string>(properties).map(([name, property]) => [
    name,
    readColour(probe, property),
  ]);
  probe.remove();
  // It has the names that were passed.
  return Object.fromEntries(read) as Record<Name, string>;
}

/** Calls back when the page turns light or dark, through its own switch or the system's. */
export function onThemeChange(changed: () => void, signal: AbortSignal): void {
  const watching = new MutationObserver(changed);
  watching.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => watching.disconnect());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
}

/**
 * A custom property as `#rrggbb`: mixing a colour with itself in srgb makes the browser return
 * numbers.
 */
function readColour(probe: HTMLElement, property: string): string {
  probe.style.color = `color-mix(in srgb, var(${property}), var(${property}))`;
  const channels =
    getComputedStyle(probe)
      .color.match(/[-\d.e]+/g)
      ?.slice(0, 3) ?? [];
  return `#${channels.map((channel) => hex(Number(channel))).join('')}`;
}

/** Colours outside sRGB come as numbers below 0 or above 1. */
function hex(channel: number): string {
  const byte = Math.round(Math.min(1, Math.max(0, channel)) * 255);
  return byte.toString(16).padStart(2, '0');
}
