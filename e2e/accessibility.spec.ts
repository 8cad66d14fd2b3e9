import type { Page } from '@playwright/test';
import { paths } from '#paths';
import { expectNoBarriers } from './axe.ts';
import {
  populate,
  registerWithTasks,
  type Sights,
  sightsOfLearner,
  sightsOfVisitor,
} from './every-page.ts';
import { expect, test } from './fixtures.ts';
import { course } from './lab-page.ts';
import { completeCourse } from './learner-progress.ts';

const looks = [
  { colorScheme: 'light', width: 1440, height: 900 },
  { colorScheme: 'dark', width: 1440, height: 900 },
  { colorScheme: 'light', width: 390, height: 844 },
  { colorScheme: 'dark', width: 390, height: 844 },
] as const;

let code: string;
test.beforeAll(async ({ strait }) => {
  code = await populate(strait);
});

for (const look of looks) {
  const { colorScheme, width } = look;
  const rules = colorScheme === 'dark' ? 'colours' : undefined;

  test.describe(`${colorScheme}, ${width} pixels wide`, () => {
    test.use({ colorScheme, viewport: { width, height: look.height } });

    test('no page has a barrier that axe finds, scrolls sideways or logs an error', async ({
      page,
    }) => {
      await inspect(page, sightsOfVisitor(code), rules);
    });

    test('nor for a learner who has begun', async ({ page, strait }) => {
      await registerWithTasks(page, strait, 1);
      await inspect(page, sightsOfLearner, rules);
    });
  });
}

test('nor for a learner who is new, or has completed the course', async ({ page, strait }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const { id } = await registerWithTasks(page, strait, 0);
  const own = sightsOfLearner.filter(({ name }) =>
    ['course', 'dashboard', 'leaderboard'].includes(name),
  );
  await inspect(page, own);
  const certificate = await completeCourse(strait.services(), { learnerId: id, course });
  await inspect(page, [...own, { name: 'own certificate', path: paths.certificate(certificate) }]);
});

/** Opens each page and looks at it as it stands. */
async function inspect(page: Page, sights: Sights, rules?: 'colours'): Promise<void> {
  // axe reads every colour of every page: half a minute of a busy machine.
  test.slow();
  for (const { name, path, status = 200 } of sights)
    await test.step(name, async () => {
      const response = await page.goto(path);
      expect(response!.status()).toBe(status);
      await expectNoBarriers(page, { rules });
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    });
}
