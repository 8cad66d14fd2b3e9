import { eq, sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { imageBuild } from '#db/schema/labs';
import { isLabFailure } from '#domain/labs/lab-failure';
import { eventually } from '../../../db/testing/eventually.ts';
import { testDatabase } from '../../../db/testing/test-database.ts';
import { type BuildReport, shareImageBuild } from './shared-image-build.ts';

const database = testDatabase();
const never = new AbortController().signal;

/** A build under the test's hand. */
function build() {
  let report: (progress: BuildReport) => void = () => {};
  let settle: { resolve(): void; reject(error: Error): void } | undefined;
  const runs = vi.fn((given: typeof report) => {
    report = given;
    return new Promise<void>((resolve, reject) => {
      settle = { resolve, reject };
    });
  });
  return {
    runs,
    report: (progress: BuildReport) => report(progress),
    end: () => settle?.resolve(),
    fail: (message: string) => settle?.reject(new Error(message)),
  };
}

const share = (tag: string, run: ReturnType<typeof build>['runs'], signal = never) => {
  const seen: BuildReport[] = [];
  return {
    seen,
    done: shareImageBuild(database.db, tag, run, (progress) => seen.push(progress), signal),
  };
};

test('ten who need an image build it once, and all see how far it is', async () => {
  const { runs, report, end } = build();
  const all = Array.from({ length: 10 }, () => share('strait/a:1', runs));
  await eventually(() => expect(runs).toHaveBeenCalled());
  report({ percent: 40, detail: 'Fetching' });
  await vi.waitFor(() => {
    for (const { seen } of all) expect(seen).toContainEqual({ percent: 40, detail: 'Fetching' });
  }, 3000);
  end();
  await Promise.all(all.map(({ done }) => done));
  expect(runs).toHaveBeenCalledTimes(1);
});

test('a failed build tells everyone why, and the next one who asks tries again', async () => {
  const { runs, fail, end } = build();
  const both = [share('strait/b:1', runs), share('strait/b:1', runs)];
  await eventually(() => expect(runs).toHaveBeenCalled());
  fail('The registry does not answer: connect the machine.\n  a long log');
  const told = both.map(({ done }) =>
    expect(done).rejects.toSatisfy(
      (error) =>
        isLabFailure(error) &&
        error.message === 'The registry does not answer: connect the machine.',
    ),
  );
  await Promise.all(told);
  const again = share('strait/b:1', runs);
  await eventually(() => expect(runs).toHaveBeenCalledTimes(2));
  end();
  await again.done;
});

test('one who leaves does not stop the build for the others', async () => {
  const { runs, end } = build();
  const leaving = new AbortController();
  const first = share('strait/c:1', runs, leaving.signal);
  await eventually(() => expect(runs).toHaveBeenCalled());
  const second = share('strait/c:1', runs);
  leaving.abort(new Error('the learner left'));
  await expect(first.done).rejects.toThrow('the learner left');
  await eventually(() => expect(second.seen.length).toBeGreaterThan(0));
  end();
  await second.done;
  expect(runs).toHaveBeenCalledTimes(1);
});

test('a build whose process died is taken over when its row has gone stale', async () => {
  await database.db
    .insert(imageBuild)
    .values({ tag: 'strait/d:1', status: 'building', percent: 70, detail: 'Dead' });
  const { runs, end } = build();
  const follower = share('strait/d:1', runs);
  await eventually(() => expect(follower.seen).toContainEqual({ percent: 70, detail: 'Dead' }));
  expect(runs).not.toHaveBeenCalled();
  await database.db
    .update(imageBuild)
    .set({ updatedAt: sql`now() - interval '31 seconds'` })
    .where(eq(imageBuild.tag, 'strait/d:1'));
  await vi.waitFor(() => expect(runs).toHaveBeenCalledTimes(1), 3000);
  end();
  await follower.done;
});
