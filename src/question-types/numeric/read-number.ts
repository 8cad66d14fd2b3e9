import { straight } from '../typed/folded-text.ts';

export type NumberReading =
  | {
      ok: true;
      value: number;
      /** As the lessons write it: `20,000` or `1.5`. */
      written: string;
      /** What the same signs mean to people who swap comma and point; null if they mean nothing else. */
      otherwise: string | null;
    }
  /** One sentence for the learner. */
  | { ok: false; problem: string };

/**
 * A number as people type it: `1234.5`, `1 234,5`, `1,234.5`, `1.234,5`, `1'234`, `−3`, `2e6`, with or
 * without the question's unit behind it. A separator between groups of three digits is one of
 * thousands, any other single comma or point is the decimal mark. Where both would do, the lessons'
 * own way is taken: `1,234` is a thousand and some, `1.234` is little more than one. The page shows
 * the reading before it is handed in. What follows no convention is not guessed at.
 */
export function readNumber(typed: string, unit?: string): NumberReading {
  // NFKC would turn 10⁴ into 104.
  if (/[\u00b2\u00b3\u00b9\u2070-\u2079]/u.test(typed)) return refuse(example);
  const text = plainSigns(typed);
  if (text === '') return refuse(example);
  const number = withoutUnit(text, unit);
  const [, sign = '', digits = '', exponent = ''] = shape.exec(number) ?? [];
  if (!digits) return refuse(whyNot(number, unit));
  const plain = withDecimalPoint(digits);
  if (plain === null)
    return refuse(`It is not clear what the marks in “${number}” separate. ${example}`);
  const value = Number(sign + plain + exponent);
  if (!Number.isFinite(value)) return refuse(`“${number}” is too large. ${example}`);
  return { ok: true, value, written: writtenNumber(value), otherwise: otherwise(sign, digits) };
}

/** As the lessons write numbers: thousands with commas, decimals with a point. */
export function writtenNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-6)) return String(value);
  return value.toLocaleString('en', { maximumSignificantDigits: 15 });
}

const example = 'Type a number in digits, such as 20000 or 2.5.';

/** Sign, digits with their separators, exponent. */
const shape = /^([+-]?) *([\d.,' ]*\d[.]?)((?:e[+-]?\d{1,3})?)$/i;

function refuse(problem: string): NumberReading {
  return { ok: false, problem };
}

function plainSigns(typed: string): string {
  return straight(typed)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replaceAll('_', "'")
    .trim()
    .replace(/^--/, '-');
}

function withoutUnit(text: string, unit: string | undefined): string {
  const behind = unit && plainSigns(unit).toLowerCase();
  if (!behind || !text.toLowerCase().endsWith(behind)) return text;
  return text.slice(0, -behind.length).trim();
}

function whyNot(number: string, unit: string | undefined): string {
  const [, behind] = /^[+-]?[\d.,' ]*\d *(\p{L}+|%)$/u.exec(number) ?? [];
  if (!behind) return example;
  return unit
    ? `The answer is in ${unit}, and “${behind}” was typed behind the number. ${example}`
    : `“${behind}” was typed behind the number. ${example}`;
}

/** Null where the separators follow no convention. */
function withDecimalPoint(digits: string): string | null {
  if (/^\d+\.?$|^\d*\.\d+$/.test(digits)) return digits;
  for (const [thousands, decimal] of conventions) {
    const [whole, fraction, ...more] = decimal ? digits.split(decimal) : [digits];
    if (more.length === 0 && isGrouped(whole!, thousands) && /^\d*$/.test(fraction ?? ''))
      return `${whole!.replaceAll(thousands, '') || 0}.${fraction || 0}`;
  }
  return null;
}

/** Thousands mark and decimal mark; the first that fits is taken. */
const conventions = [
  [',', '.'],
  ['.', undefined],
  ['.', ','],
  [' ', '.'],
  [' ', ','],
  ["'", '.'],
  ["'", ','],
] as const;

/** `1234`, `1,234`, `1,234,567`, and `12,34,567` as in India. */
function isGrouped(whole: string, mark: string): boolean {
  const groups = whole.split(mark);
  const [first, last] = [groups[0]!, groups.at(-1)!];
  if (groups.length === 1) return /^\d*$/.test(first);
  if (!/^[1-9]\d{0,2}$/.test(first) || !/^\d{3}$/.test(last)) return false;
  const between = groups.slice(1, -1);
  return [2, 3].some((size) =>
    between.every((group) => /^\d+$/.test(group) && group.length === size),
  );
}

/** `1,234` and `1.234` are other numbers where comma and point change their parts. */
function otherwise(sign: string, digits: string): string | null {
  if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(digits)) return null;
  const isThousands = digits.includes(',');
  const value = Number(sign + digits.replace(/[.,]/, isThousands ? '.' : ''));
  return isThousands ? String(value) : writtenNumber(value);
}
