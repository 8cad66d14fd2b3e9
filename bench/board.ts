// npm run bench:board [-- --learners 1000000]: what a learner in the middle of a crowded board waits for in Postgres,
// for the whole page and for the dashboard's rank, beside the same rows found by index without counting anybody.
// A board of a tenth of the learners is measured in the same rounds. `--short` is a small board and a few rounds.
import { parseArgs } from 'node:util';
import { courseLibrary } from '#adapters/course-files';
import { allTime, courseBoard } from '#domain/record/leaderboard';
import { leaderboardPage, ownRank } from '#queries/record/leaderboard-page';
import { addLearners, fillBoard, learnerInTheMiddle } from '../db/testing/crowded-board.ts';
import { projectRoot } from '../scripts/setup/project.ts';
import { benchDatabase } from './bench-database.ts';
import { countOf } from './count-of.ts';
import { type Figure, percentile, report } from './report.ts';
import { rowsWithoutRanks, totalAlone } from './rows-without-ranks.ts';

const { values: options } = parseArgs({
  options: {
    learners: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '50' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const learners = options.short ? 20_000 : countOf(options.learners, '--learners', 1_000);
const rounds = options.short ? 10 : countOf(options.rounds, '--rounds');
/** Rounds that fill Postgres's cache before the first one that counts. */
const warmUps = 3;

const library = courseLibrary({ root: projectRoot, cache: true });
const database = await benchDatabase();
try {
  await addLearners(database.patient, learners);
  const crowded = await crowdedBoard(allTime.id, learners);
  const tenth = await crowdedBoard(
    courseBoard(library.courses()[0]!.id).id,
    Math.floor(learners / 10),
  );
  for (let round = 1 - warmUps; round <= rounds; round += 1)
    for (const board of [crowded, tenth]) await board.measure(round > 0);
  report(
    `A leaderboard's queries for a learner in the middle, ${rounds} rounds, one client`,
    [crowded, tenth].flatMap(({ figures }) => figures()),
    options.json,
  );
} finally {
  await database.drop();
}

type Times = Record<'ours' | 'peer', number[]>;
type Way = { metric: string; peerName: string; ours(): Promise<unknown>; peer(): Promise<unknown> };

async function crowdedBoard(boardId: string, size: number) {
  console.error(`${size} learners on the board ${boardId}`);
  const { db, patient } = database;
  await fillBoard(patient, boardId, size);
  const asked = { boardId, learnerId: await learnerInTheMiddle(patient, boardId) };
  const ways: Way[] = [
    {
      metric: 'page',
      peerName: 'page: the first fifty and five on either side by index, nobody counted',
      ours: () => leaderboardPage({ db, library }, asked),
      peer: () => rowsWithoutRanks(db, asked),
    },
    {
      metric: 'rank',
      peerName: 'rank: the total alone, by primary key',
      ours: () => ownRank({ db }, asked),
      peer: () => totalAlone(db, asked),
    },
  ];
  const measured = ways.map((way) => ({ ...way, times: { ours: [], peer: [] } as Times }));
  return {
    measure: async (counts: boolean) => {
      for (const way of measured)
        for (const who of ['ours', 'peer'] as const) {
          const startedAt = performance.now();
          await way[who]();
          if (counts) way.times[who].push(performance.now() - startedAt);
        }
    },
    figures: (): Figure[] =>
      measured.flatMap(({ metric, peerName, times }) =>
        [50, 95].map((percent) => ({
          metric: `${metric}, ${size} learners, p${percent}`,
          unit: 'ms',
          ours: hundredths(percentile(times.ours, percent)),
          peer: hundredths(percentile(times.peer, percent)),
          peerName,
          target: null,
        })),
      ),
  };
}

function hundredths(ms: number): number {
  return Math.round(ms * 100) / 100;
}
