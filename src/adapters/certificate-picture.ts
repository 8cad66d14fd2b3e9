import { Resvg } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import type { CertificateFacts, CertificatePainter } from '#domain/ports/certificate-painter';
import { mark, sea } from './certificate-picture/chart.ts';
import { readFonts } from './certificate-picture/fonts.ts';
import { words } from './certificate-picture/words.ts';

const size = { width: 1200, height: 627 };

/** Draws certificates; the fonts are read once. `root` is the project's folder. */
export function certificatePicture({ root }: { root: string }): CertificatePainter {
  let fonts: Promise<Font[]> | undefined;
  return {
    async paint(facts) {
      fonts ??= readFonts(root).catch((error) => {
        fonts = undefined;
        throw error;
      });
      const svg = await certificateSvg(await fonts, facts);
      return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
    },
  };
}

/**
 * The picture with all text as outlines. A name with a letter that no font has is left out: boxes
 * instead of letters would be a wrong name, and the linked page shows the right one.
 */
export async function certificateSvg(fonts: Font[], facts: CertificateFacts): Promise<string> {
  const name = writable(facts.learnerName);
  const missing = await missingLetters(fonts, name);
  const layout = words(facts, missing.length === 0 && name ? name : null);
  const text = await satori(layout as Parameters<typeof satori>[0], { ...size, fonts });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="627" viewBox="0 0 1200 627">${sea()}${mark}${text}</svg>`;
}

/** The characters of a text that none of the fonts has. */
export async function missingLetters(fonts: Font[], text: string): Promise<string[]> {
  const missing: string[] = [];
  const probe = { type: 'div', props: { style: { fontSize: 20 }, children: text } };
  await satori(probe as Parameters<typeof satori>[0], {
    ...size,
    fonts,
    loadAdditionalAsset: async (_language, segment) => {
      missing.push(segment);
      return [];
    },
  });
  return missing;
}

/** Composed characters (NFC), as fonts have them, without emoji. */
function writable(name: string): string {
  return name
    .normalize('NFC')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u{FE0F}|\u{200D}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
