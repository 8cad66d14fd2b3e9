/** Crockford's base32 (crockford.com/base32.html): no I, L, O or U, so that a code can be read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eleven random characters are 55 bits, too many to guess. */
const randomLength = 11;

/** Makes a code, `7Q4K-M2XB-9D1V`, from eleven random bytes; the last character is a check. */
export function certificateCode(random: Uint8Array): string {
  if (random.length < randomLength) throw new RangeError('A code takes eleven random bytes');
  const drawn = Array.from(random.subarray(0, randomLength), (byte) => alphabet[byte % 32]);
  const text = drawn.join('');
  return grouped(text + checkCharacter(text));
}

/**
 * Reads a code as people type it: any case, with or without hyphens and spaces, O for 0, I or L for
 * 1. Null if it cannot be a code: every single wrong character and nearly every swap of two is
 * caught.
 */
export function readCertificateCode(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(text)) return null;
  return checkCharacter(text.slice(0, -1)) === text.at(-1) ? grouped(text) : null;
}

/** Luhn's check for an alphabet of N characters, ISO/IEC 7812-1 annex B generalised to N = 32. */
function checkCharacter(text: string): string {
  const size = alphabet.length;
  const sum = Array.from(text).reduceRight((total, character, index) => {
    const fromRight = text.length - 1 - index;
    const weighted = alphabet.indexOf(character) * (fromRight % 2 === 0 ? 2 : 1);
    return total + Math.floor(weighted / size) + (weighted % size);
  }, 0);
  return alphabet[(size - (sum % size)) % size]!;
}

function grouped(text: string): string {
  return text.replace(/(.{4})(?=.)/g, '$1-');
}

/** What was achieved to get the certificate, in one sentence. */
export function criteria(facts: {
  tasksPassed: number;
  quizzesPassed: number;
  quizPercent: number;
}): string {
  const { tasksPassed, quizzesPassed, quizPercent } = facts;
  const tasks = tasksPassed > 0 ? [`${count(tasksPassed, 'task')} done in a live database`] : [];
  const quizzes =
    quizzesPassed > 0
      ? [`${count(quizzesPassed, 'quiz', 'quizzes')} passed with ${quizPercent} % of the points`]
      : [];
  return [...tasks, ...quizzes].join(' and ');
}

/** `12 tasks`, `1 quiz`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/**
 * LinkedIn's form for a certification, filled in. LinkedIn does not promise to honour these
 * parameters, so the page also offers every field for copying.
 */
export function linkedInUrl(facts: {
  courseTitle: string;
  issuedAt: Date;
  code: string;
  /** Absolute address of the certificate's page. */
  pageUrl: string;
}): string {
  const url = new URL('https://www.linkedin.com/profile/add');
  url.search = new URLSearchParams({
    startTask: 'CERTIFICATION_NAME',
    name: facts.courseTitle,
    organizationName: 'Strait',
    issueYear: String(facts.issuedAt.getUTCFullYear()),
    issueMonth: String(facts.issuedAt.getUTCMonth() + 1),
    certUrl: facts.pageUrl,
    certId: facts.code,
  }).toString();
  return url.href;
}
