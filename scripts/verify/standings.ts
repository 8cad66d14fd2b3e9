import { type ProofEnvironment, type ProvableLab, proofKeys } from '#adapters/lab-proofs/proof-key';
import type { ProofRecord } from '#adapters/lab-proofs/proof-record';
import type { Standing } from './choose-labs.ts';

/** What the record says of each lab on this engine, and the key that its next proof gets. */
export type KeyedStanding = Standing & { key: string };

/** `code` is the hash of the code that would prove them now, `failed` what failed here before. */
export async function standingsOf(
  environment: ProofEnvironment,
  {
    labs,
    record,
    code,
    failed,
  }: { labs: ProvableLab[]; record: ProofRecord; code: string; failed: string[] },
): Promise<KeyedStanding[]> {
  const keys = await proofKeys(environment, labs);
  return labs.map(({ name, workspace }) => {
    const key = keys.get(name)!;
    const found = record[name]?.[environment.engine];
    const hasFailed = failed.includes(name);
    const about = { lab: name, language: workspace ?? 'none', key, hasFailed };
    if (!found) return { ...about, state: 'unproved' };
    const { date } = found;
    if (found.key !== key) return { ...about, state: 'changed', date };
    return { ...about, state: found.code === code ? 'current' : 'older-code', date };
  });
}
