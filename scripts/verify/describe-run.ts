import { proofRecordFile } from '#adapters/lab-proofs/proof-record';
import { type Extent, isStale, type Standing } from './choose-labs.ts';

/** One line on what a run did with the chosen labs, and what it took from the record. */
export function describeRun(
  standings: Standing[],
  { chosen, failed, extent }: { chosen: string[]; failed: string[]; extent: Extent },
): string {
  const taken = standings.filter(({ lab }) => !chosen.includes(lab));
  const count = chosen.length - failed.length;
  const fault = failed.length > 0 ? `, ${failed.length} failed (${failed.join(', ')})` : '';
  const proved = `labs: ${count} proved on a node${fault}`;
  if (extent === 'all') return `${proved}. Before this run ${before(standings)}.`;
  if (taken.length === 0) return `${proved}, none taken from ${proofRecordFile}`;
  return `${proved}, ${taken.length} taken from ${proofRecordFile}, the oldest of ${oldest(taken)}`;
}

function before(standings: Standing[]): string {
  const held = standings.filter((one) => !isStale(one));
  const older = held.filter(({ state }) => state === 'older-code').length;
  const never = standings.filter(({ state }) => state === 'unproved');
  return [
    held.length > 0
      ? `${held.length} had a proof of these files, the oldest of ${oldest(held)}${older > 0 ? `, ${older} of them made with other code` : ''}`
      : 'none had a proof of these files',
    ...standings
      .filter(({ state }) => state === 'changed')
      .map(({ lab, date }) => `${lab} had changed since its proof of ${date}`),
    ...(never.length > 0 ? [`without any proof: ${never.map(({ lab }) => lab).join(', ')}`] : []),
  ].join('; ');
}

function oldest(standings: Standing[]): string {
  return standings.flatMap(({ date }) => date ?? []).sort()[0] ?? 'no day';
}
