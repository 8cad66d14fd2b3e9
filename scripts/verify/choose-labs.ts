import { createHash } from 'node:crypto';

/** What the record says of a lab before a run. */
export type Standing = {
  lab: string;
  /** Its workspace, or none. */
  language: string;
  /**
   * unproved: there is no proof on this engine; changed: the proof is of other files; older-code: of these
   * files, but made with other code; current: of these files with this code.
   */
  state: 'unproved' | 'changed' | 'older-code' | 'current';
  /** Day of the proof in the record. */
  date?: string;
  /** Whether it failed in an earlier run here and has not passed since. */
  hasFailed?: boolean;
};

/**
 * all: every lab; stale: those without a proof of their files; sample: those, those that failed here, and
 * some of the others.
 */
export type Extent = 'all' | 'stale' | 'sample';

/** How many labs are proved again though nothing of theirs changed; more if the proving code did. */
const sampleSize = 3;
const sampleSizeForNewCode = 8;

/** The labs to prove now. `seed` decides which ones a sample has: the commit's id. */
export function chooseLabs(standings: Standing[], extent: Extent, seed: string): string[] {
  const named = (list: Standing[]) => list.map(({ lab }) => lab);
  if (extent === 'all') return named(standings);
  const stale = standings.filter(isStale);
  if (extent === 'stale') return named(stale);
  const failed = standings.filter((one) => one.hasFailed && !isStale(one));
  const inState = (state: Standing['state']) =>
    dealt(
      standings.filter((one) => one.state === state && !one.hasFailed),
      seed,
    );
  const olderCode = inState('older-code').slice(0, sampleSizeForNewCode);
  const current = inState('current').slice(0, Math.max(0, sampleSize - olderCode.length));
  return named([...stale, ...failed, ...olderCode, ...current]);
}

export function isStale({ state }: Standing): boolean {
  return state === 'unproved' || state === 'changed';
}

/** In an order that the seed decides, one of each language before a second one of any. */
function dealt(standings: Standing[], seed: string): Standing[] {
  const place = ({ lab }: Standing) => createHash('sha256').update(`${seed} ${lab}`).digest('hex');
  const shuffled = standings
    .map((one) => ({ one, at: place(one) }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ one }) => one);
  const byLanguage = [...Map.groupBy(shuffled, ({ language }) => language).values()];
  const rounds = Math.max(0, ...byLanguage.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) =>
    byLanguage.flatMap((group) => group[round] ?? []),
  ).flat();
}
