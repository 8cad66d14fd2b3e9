import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = ['tokens', 'terminal']
  .map((name) => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const ansi = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'];
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

describe.each(schemes)('the %s colours', (scheme) => {
  it.each([
    ['ink', 'paper', 7],
    ['ink', 'paper-sunk', 7],
    ['ink', 'sheet', 7],
    ['ink', 'shoal-1', 7],
    ['ink', 'shoal-3', 7],
    ['ink', 'starboard-wash', 7],
    ['ink', 'port-wash', 7],
    ['ink', 'buoy-wash', 7],
    ['ink-soft', 'paper', 7],
    ['ink-soft', 'paper-sunk', 7],
    ['ink-soft', 'sheet', 7],
    ['deep', 'paper', 7],
    ['deep', 'sheet', 7],
    ['on-deep', 'deep', 7],
    ['on-deep', 'deep-pressed', 7],
  ])('set %s on %s at %d to 1 or better, as body text asks', (text, ground, least) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(least);
  });

  it.each([
    ['starboard', 'paper'],
    ['starboard', 'sheet'],
    ['starboard', 'starboard-wash'],
    ['port', 'paper'],
    ['port', 'sheet'],
    ['port', 'port-wash'],
    ['buoy', 'paper'],
    ['buoy', 'sheet'],
    ['buoy', 'buoy-wash'],
    ['deep', 'paper-sunk'],
    ['deep', 'shoal-1'],
    ['ink-soft', 'shoal-1'],
    ['ink-soft', 'shoal-2'],
  ])('set the word of a state in %s on %s at 4.5 to 1 or better', (text, ground) => {
    expect(contrast(text, ground, scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...ansi, ...ansi.map((name) => `bright-${name}`)])(
    'set the terminal’s %s on its ground at 4.5 to 1 or better',
    (name) => {
      expect(contrast(`term-${name}`, 'term-bg', scheme)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('set the terminal’s text at 7 to 1 or better and show its cursor and selection', () => {
    expect(contrast('term-fg', 'term-bg', scheme)).toBeGreaterThanOrEqual(7);
    expect(contrast('term-cursor', 'term-bg', scheme)).toBeGreaterThanOrEqual(3);
    expect(contrast('term-fg', 'term-selection', scheme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'paper-sunk', 'sheet'])(
    'outline a control on %s at 3 to 1 or better',
    (ground) => {
      expect(contrast('line-strong', ground, scheme)).toBeGreaterThanOrEqual(3);
    },
  );
});

describe('the tokens', () => {
  it('are the only place with a literal colour among the styles', () => {
    const others = ['base', 'prose', 'figure', 'forms', 'code', 'fonts'];
    for (const name of others) {
      const text = readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8');
      expect(text, name).not.toMatch(/oklch\(\s*\d|#[0-9a-f]{3,8}\b|rgba?\(|hsl/i);
    }
  });
});

/** WCAG 2.2 contrast ratio of two tokens. */
function contrast(one: string, other: string, scheme: Scheme): number {
  const [a, b] = [luminance(one, scheme), luminance(other, scheme)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(token: string, scheme: Scheme): number {
  const value = new RegExp(
    `--${token}: light-dark\\(oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\), oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+)\\)\\)`,
  ).exec(css);
  if (!value) throw new Error(`tokens.css has no light and dark oklch value for --${token}`);
  const [l, c, h] = value
    .slice(1)
    .map(Number)
    .slice(scheme === 'light' ? 0 : 3) as [number, number, number];
  const [red, green, blue] = linearRgb(l / 100, c, h);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** oklch to linear sRGB, clipped to the gamut; coefficients from CSS Color 4, section 10. */
function linearRgb(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  return [
    clip(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
    clip(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
    clip(-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short),
  ];
}
