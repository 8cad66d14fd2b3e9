import { connect } from '../../db/client.ts';
import { seedDemoLearner } from '../../db/seed.ts';
import { argon2Passwords } from '../../src/adapters/passwords.ts';
import { readEnv } from '../../src/env.ts';
import { demoPassword } from './demo-password.ts';

/** Makes the demo learner unless DEMO_LEARNER=0; answers what to sign in with. Safe to repeat. */
export async function seedDatabase(
  databaseUrl: string,
): Promise<{ email: string; password: string } | null> {
  if (!readEnv({ ...process.env, DATABASE_URL: databaseUrl }).DEMO_LEARNER) return null;
  const password = demoPassword();
  const { db, sql } = connect(databaseUrl, { max: 1 });
  try {
    const { email } = await seedDemoLearner({ db, passwords: argon2Passwords(), password });
    return { email, password };
  } finally {
    await sql.end();
  }
}
