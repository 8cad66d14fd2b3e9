import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Font } from 'satori';

/** Atkinson's words, the product's own face, in the weights of the picture. */
const atkinson = ['latin', 'latin-ext'].flatMap((subset) => [
  { family: 'atkinson-hyperlegible-next', subset, weight: 400, style: 'normal' },
  { family: 'atkinson-hyperlegible-next', subset, weight: 600, style: 'normal' },
  { family: 'atkinson-hyperlegible-next', subset, weight: 700, style: 'normal' },
  { family: 'atkinson-hyperlegible-next', subset, weight: 400, style: 'italic' },
]) as FontFile[];

/** Noto Sans for the letters Atkinson does not have; its weight 600 stands beside Atkinson's 600 and 700. */
const noto = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
  'vietnamese',
].map((subset) => ({ family: 'noto-sans', subset, weight: 600, style: 'normal' })) as FontFile[];

type FontFile = {
  family: string;
  subset: string;
  weight: 400 | 600 | 700;
  style: 'normal' | 'italic';
};

/** A font-family value that tries every face, in order of preference. */
export const fontFamily = [...new Set([...atkinson, ...noto].map(nameOf))].join(', ');

/** Reads the fonts from the installed packages: 19 files, 380 KB. `root` is the project's folder. */
export function readFonts(root: string): Promise<Font[]> {
  return Promise.all(
    [...atkinson, ...noto].map(async (file) => ({
      name: nameOf(file),
      weight: file.weight,
      style: file.style,
      data: await readFile(fileOf(root, file)),
    })),
  );
}

/** Each subset is its own face, so that a character missing in one is looked up in the next. */
function nameOf({ family, subset }: FontFile): string {
  return `${family} ${subset}`;
}

function fileOf(root: string, { family, subset, weight, style }: FontFile): string {
  const name = `${family}-${subset}-${weight}-${style}.woff`;
  return join(root, 'node_modules/@fontsource', family, 'files', name);
}
