/** Slow, salted hashes of passwords. */
export type Passwords = {
  /** A self-describing hash with a salt of its own. */
  hash(password: string): Promise<string>;
  /** With null, for an account that does not exist, does the same work and answers false. */
  verify(hash: string | null, password: string): Promise<boolean>;
};
