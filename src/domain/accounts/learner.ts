/** Who is signed in: what pages and commands may know about the account. */
export type SignedInLearner = { id: string; name: string; email: string };
