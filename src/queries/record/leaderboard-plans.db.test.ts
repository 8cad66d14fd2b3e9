import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import * as schema from '#db/schema/all';
import { addLearners, fillBoard, learnerInTheMiddle } from '#db/testing/crowded-board';
import { testDatabase } from '#db/testing/test-database';
import { smallLibrary } from '#domain/testing/small-library';
import { leaderboardPage } from './leaderboard-page.ts';

const database = testDatabase();

test('finds its rows in the order of an index, and sorts no board', async () => {
  await addLearners(database.db, 5_000);
  await fillBoard(database.db, 'all', 5_000);
  const learnerId = await learnerInTheMiddle(database.db, 'all');
  const asked: { query: string; params: unknown[] }[] = [];
  const client = postgres(database.url, { max: 1 });
  try {
    const logger = {
      logQuery: (query: string, params: unknown[]) => asked.push({ query, params }),
    };
    const db = drizzle(client, { schema, logger });
    await leaderboardPage({ db, library: smallLibrary() }, { boardId: 'all', learnerId });
    const ordered = asked.filter(({ query }) => query.includes('order by'));
    expect(ordered).toHaveLength(4);
    for (const { query, params } of ordered) {
      const plan = await client.unsafe(`explain ${query}`, params as string[]);
      const text = plan.map((line) => line['QUERY PLAN']).join('\n');
      expect(text).toContain('board_total_order');
      expect(text).not.toContain('Sort');
    }
  } finally {
    await client.end();
  }
});
