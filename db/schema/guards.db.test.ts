import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { learner, pointsLedger } from './all.ts';

const database = testDatabase();

it('refuses to change or delete a row of the ledger', async () => {
  const [person] = await database.db
    .insert(learner)
    .values({ email: 'a@example.org', name: 'A', passwordHash: 'x' })
    .returning();
  await database.db.insert(pointsLedger).values({
    learnerId: person!.id,
    source: 'task:a/b/c',
    courseId: 'a',
    points: 5,
    totalAfter: 5,
  });
  const refused = {
    cause: expect.objectContaining({ message: expect.stringContaining('append-only') }),
  };
  await expect(database.db.update(pointsLedger).set({ points: 50 })).rejects.toMatchObject(refused);
  await expect(database.db.delete(pointsLedger)).rejects.toMatchObject(refused);
  await expect(database.db.execute(sql`truncate points_ledger`)).rejects.toMatchObject(refused);
});
