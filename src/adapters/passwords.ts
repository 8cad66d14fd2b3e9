import { hash, verify } from '@node-rs/argon2';
import type { Passwords } from '#domain/ports/passwords';

/** OWASP's first choice for argon2id (the package's default algorithm): 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** argon2id in PHC string format. */
export function argon2Passwords(): Passwords {
  return {
    hash: (password) => hash(normalise(password), cost),
    async verify(stored, password) {
      const matches = await verify(stored ?? nobodysHash, normalise(password));
      return stored !== null && matches;
    },
  };
}

/**
 * The same characters typed on another keyboard may be composed differently (NIST SP 800-63B,
 * 3.1.1.2).
 */
function normalise(password: string): string {
  return password.normalize('NFKC');
}

/**
 * Hash of a discarded random password, with the cost above: makes unknown accounts as slow as known
 * ones.
 */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$/wS4UHGxD+kIe1KciG4AlA$UnoqbbwipL2K5KD2oOec62YNWgVW0/8GLVD33MKWIlI';
