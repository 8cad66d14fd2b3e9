import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { certificateCode, criteria, linkedInUrl, readCertificateCode } from './certificate.ts';

const codes = Array.from({ length: 200 }, () => certificateCode(randomBytes(11)));

test('a code has twelve characters in groups of four, without I, L, O and U', () => {
  for (const code of codes)
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a code is read as people type it', () => {
  const code = certificateCode(new Uint8Array([0, 1, 10, 11, 12, 13, 14, 15, 16, 17, 18]));
  expect(code).toMatch(/^01AB-CDEF-GHJ/);
  expect(readCertificateCode(code)).toBe(code);
  expect(readCertificateCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code);
  expect(readCertificateCode(code.replace('0', 'o').replace('1', 'l'))).toBe(code);
});

test('every single wrong character is caught', () => {
  const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  for (const code of codes.slice(0, 20))
    for (const [index, right] of Array.from(code).entries()) {
      if (right === '-') continue;
      const accepted = Array.from(alphabet).filter((wrong) =>
        readCertificateCode(code.slice(0, index) + wrong + code.slice(index + 1)),
      );
      expect(accepted).toEqual([right]);
    }
});

test('nearly every swap of neighbours is caught', () => {
  let swaps = 0;
  let missed = 0;
  for (const code of codes.map((entry) => entry.replaceAll('-', '')))
    for (let index = 0; index < 11; index++) {
      const [a, b] = [code[index]!, code[index + 1]!];
      if (a === b) continue;
      swaps += 1;
      if (readCertificateCode(code.slice(0, index) + b + a + code.slice(index + 2))) missed += 1;
    }
  expect(missed / swaps).toBeLessThan(0.02);
});

test.each(['', 'ABCD', '7Q4K-M2XB-9D1V-0', '7Q4K-M2XU-9D1V', '../../etc'])(
  '%j is no code',
  (typed) => {
    expect(readCertificateCode(typed)).toBeNull();
  },
);

test('criteria say what was shown', () => {
  expect(criteria({ tasksPassed: 12, quizzesPassed: 1, quizPercent: 94 })).toBe(
    '12 tasks done in a live database and 1 quiz passed with 94 % of the points',
  );
  expect(criteria({ tasksPassed: 1, quizzesPassed: 0, quizPercent: 100 })).toBe(
    '1 task done in a live database',
  );
});

test("LinkedIn's form is filled in with every field, safely encoded", () => {
  const url = new URL(
    linkedInUrl({
      courseTitle: 'TTL & tombstones',
      issuedAt: new Date('2026-11-30T23:30:00Z'),
      code: '7Q4K-M2XB-9D1V',
      pageUrl: 'https://strait.example/certificates/7Q4K-M2XB-9D1V',
    }),
  );
  expect(url.origin + url.pathname).toBe('https://www.linkedin.com/profile/add');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    startTask: 'CERTIFICATION_NAME',
    name: 'TTL & tombstones',
    organizationName: 'Strait',
    issueYear: '2026',
    issueMonth: '11',
    certUrl: 'https://strait.example/certificates/7Q4K-M2XB-9D1V',
    certId: '7Q4K-M2XB-9D1V',
  });
});
