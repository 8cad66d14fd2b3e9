import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readFonts } from './certificate-picture/fonts.ts';
import { certificatePicture, certificateSvg, missingLetters } from './certificate-picture.ts';

const root = process.cwd();
const fonts = await readFonts(root);
const painter = certificatePicture({ root });

const facts = (learnerName: string, courseTitle = 'Expiring data with TTL') => ({
  learnerName,
  courseTitle,
  tasksPassed: 12,
  quizzesPassed: 3,
  quizPercent: 94,
  issuedAt: new Date('2026-11-23T12:00:00Z'),
  code: '7Q4K-M2XB-9D1V',
});

describe('the picture', () => {
  test('is a PNG of 1200 x 627 and well under the limit of link previews', async () => {
    const png = await painter.paint(facts('Ada Lovelace'));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // IHDR is always first; width and height are its first two words.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 627]);
    expect(png.length).toBeLessThan(300_000);
  });

  test('differs between names, titles and codes, and not between two paintings of one', async () => {
    const plain = await painter.paint(facts('Ada Lovelace'));
    expect(await painter.paint(facts('Ada Lovelace'))).toEqual(plain);
    expect(await painter.paint(facts('Ada Lovelacé'))).not.toEqual(plain);
    expect(await painter.paint(facts('Ada Lovelace', 'Repairing'))).not.toEqual(plain);
    const otherCode = { ...facts('Ada Lovelace'), code: '0000-0000-0000' };
    expect(await painter.paint(otherCode)).not.toEqual(plain);
  });

  test.each([
    ['a name of 80 letters', facts('Maximiliane Theodora '.repeat(4).slice(0, 80))],
    ['a name of 80 letters without a space', facts('W'.repeat(80))],
    ['a title of 80 letters', facts('Ada', 'Watching wide widows '.repeat(4).slice(0, 80))],
    ['both', facts('W'.repeat(80), 'Watching wide widows '.repeat(4).slice(0, 80))],
  ])(
    'keeps %s off the facts below and off the deep water',
    async (_, long) => {
      const pixels = pixelsOf(await painter.paint(long));
      const short = pixelsOf(await painter.paint(facts('Ada')));
      const changed: number[][] = [];
      for (let y = 0; y < 627; y++)
        for (let x = 0; x < 1200; x++) if (pixels(x, y) !== short(x, y)) changed.push([x, y]);
      expect(changed.length).toBeGreaterThan(1000);
      expect(Math.max(...changed.map(([x]) => x!))).toBeLessThan(860);
      expect(Math.max(...changed.map(([, y]) => y!))).toBeLessThan(500);
    },
    30_000,
  );
});

describe('letters', () => {
  test.each([
    ['Romanian, Polish, Scandinavian', 'Ștefan Țuțea Łukasiewicz-Ångström Øre Þór Ðæ'],
    ['Czech, Turkish, Baltic, Maltese', 'Žižková Ğüş İı Ąžuolas Ķēniņš Ħal Għaxaq'],
    ['Russian, Ukrainian, Serbian', 'Анна Жукова Ґанна Їжак Ђорђе Љиљана Њего'],
    ['Kazakh, Bashkir', 'Әлия Құрман Ңғө Һүҫ'],
    ['Greek, with accents old and new', 'Ωμέγα Άννα Ἀριστοτέλης ᾄδω'],
    ['Vietnamese', 'Nguyễn Thị Hường Ưỡn Ệ'],
    ['marks of names', 'O’Brien O\u2019Neil Jean-Luc d’Arc, Jr. (Ana) & Co. 3rd “Bo” ·'],
  ])('%s can be written', async (_, text) => {
    expect(await missingLetters(fonts, text)).toEqual([]);
  });

  test.each([
    ['Chinese', '王小明'],
    ['Japanese', 'さくら'],
    ['Korean', '김민준'],
    ['Arabic', 'محمد'],
    ['Hebrew', 'דוד'],
    ['Devanagari', 'अनिता'],
    ['Thai', 'สมชาย'],
    ['Georgian', 'ნინო'],
  ])('%s cannot, and is found to be missing', async (_, text) => {
    expect(await missingLetters(fonts, text)).not.toEqual([]);
  });

  test('a name that cannot be written is left out whole, not shown as boxes', async () => {
    const svg = (name: string) => certificateSvg(fonts, facts(name));
    expect(await svg('王小明')).toBe(await svg('김민준'));
    expect(await svg('Ada 王')).toBe(await svg('王小明'));
    expect(await svg('Ada')).not.toBe(await svg('王小明'));
  });

  test('emoji are dropped and letters composed', async () => {
    const svg = (name: string) => certificateSvg(fonts, facts(name));
    expect(await svg('Ada 🎉👩‍💻🇷🇴 Byron')).toBe(await svg('Ada Byron'));
    expect(await svg('S\u0326tefan')).toBe(await svg('Ștefan'));
  });
});

/** Colours of an RGBA PNG with 8 bits a channel, which resvg writes; undoes the five filters of PNG 1.2, 6. */
function pixelsOf(png: Buffer): (x: number, y: number) => number {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const raw = inflateSync(Buffer.concat(data));
  const stride = 1200 * 4;
  const out = Buffer.alloc(stride * 627);
  for (let y = 0; y < 627; y++) {
    const filter = raw[y * (stride + 1)]!;
    for (let i = 0; i < stride; i++) {
      const left = i < 4 ? 0 : out[y * stride + i - 4]!;
      const up = y === 0 ? 0 : out[(y - 1) * stride + i]!;
      const upLeft = i < 4 || y === 0 ? 0 : out[(y - 1) * stride + i - 4]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter]!;
      out[y * stride + i] = raw[y * (stride + 1) + 1 + i]! + guess;
    }
  }
  return (x, y) => out.readUInt32BE(y * stride + x * 4);
}

function paeth(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const [a, b, c] = [left, up, upLeft].map((value) => Math.abs(guess - value)) as [
    number,
    number,
    number,
  ];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}
