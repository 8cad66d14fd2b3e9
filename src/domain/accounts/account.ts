import { z } from 'zod';
import { commonPasswords } from './common-passwords.ts';

/** Characters, not bytes; OWASP ASVS 5.0, 6.2.1 and 6.2.9. */
export const passwordLength = { min: 8, max: 256 } as const;

/** As typed, without surrounding space. Whether mail arrives there is not known. */
const email = z
  .string('Enter your email address.')
  .trim()
  .min(1, 'Enter your email address.')
  .max(254, 'This is longer than an email address can be.')
  .pipe(z.email('Enter a full address, like ada@example.org.'));

/** Shown to others, so it may not contain characters that hide or reverse the text beside it. */
const name = z
  .string('Enter the name that your certificates will show.')
  .transform((text) => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim())
  .refine((text) => text !== '', 'Enter the name that your certificates will show.')
  .refine((text) => [...text].length <= 80, 'Use at most 80 characters.')
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'A name has at least one letter or number.')
  .refine(
    (text) =>
      !/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(
        text,
      ),
    'The name contains a character that cannot be shown. Type it again.',
  );

/**
 * No composition rules: what counts is length, and not being a well-known password (NIST SP
 * 800-63B).
 */
const newPassword = z
  .string(`Choose a password of at least ${passwordLength.min} characters.`)
  .refine(
    (text) => [...text].length >= passwordLength.min,
    `Use at least ${passwordLength.min} characters; a few unrelated words make a good password.`,
  )
  .refine(
    (text) => [...text].length <= passwordLength.max,
    `Use at most ${passwordLength.max} characters.`,
  )
  .refine(
    (text) => !commonPasswords.has(text.normalize('NFKC').toLowerCase()),
    'This is one of the most common passwords and would be guessed first. Choose another.',
  );

export const registration = z
  .object({ name, email, password: newPassword })
  .refine(({ email: address, password }) => !repeats(password, address), {
    path: ['password'],
    message: 'Your email address would be the first guess. Choose another password.',
  });
export type Registration = z.infer<typeof registration>;

/** The password's form is not checked on sign-in: it is correct or it is not. */
export const credentials = z.object({
  email: z.string().trim().min(1, 'Enter your email address.'),
  password: z.string().min(1, 'Enter your password.'),
});
export type Credentials = z.infer<typeof credentials>;

export const renaming = z.object({ name });

export const passwordChange = z.object({
  current: z.string().min(1, 'Enter your current password.'),
  password: newPassword,
});
export type PasswordChange = z.infer<typeof passwordChange>;

function repeats(password: string, address: string): boolean {
  const [own, whole] = [password.toLowerCase(), address.toLowerCase()];
  return own === whole || own === whole.split('@', 1)[0];
}
