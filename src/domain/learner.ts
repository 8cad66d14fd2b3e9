/** Who is signed in; what pages and commands may know of the account. */
export type SignedInLearner = { id: string; name: string; email: string };
