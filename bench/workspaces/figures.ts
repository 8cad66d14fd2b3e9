import { workspaces } from '#domain/labs/workspace';
import { type Figure, percentile } from '../report.ts';
import type { Program } from './programs.ts';
import type { Times } from './time-command.ts';

/** What was measured of one program: a pair of times for each round, ms. */
export type Measured = { program: Program; ours: Times[]; peer: Times[] };

const runs = { first: 'first run', edited: 'after an edit' } as const;

/** Median and worst of each run, beside the peer's. */
export function figuresOf({ program, ours, peer }: Measured): Figure[] {
  const name = workspaces[program.workspace].displayName;
  return (['first', 'edited'] as const).flatMap((run) =>
    [50, 100].map((percent) => {
      const of = (times: Times[]) =>
        Math.round(
          percentile(
            times.map((each) => each[run]),
            percent,
          ),
        );
      return {
        metric: `${name}, ${runs[run]}, ${percent === 50 ? 'p50' : 'worst'}`,
        unit: 'ms',
        ours: of(ours),
        peer: of(peer),
        peerName: `${name}: ${program.peer.name}`,
        target: program.target[run],
      };
    }),
  );
}
