import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What depends on the colours of a page; all other rules find the same in light and dark. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Fails with each barrier that axe finds on a page, or in the part of it that `within` selects. */
export async function expectNoBarriers(
  page: Page,
  { within, rules = 'all' }: { within?: string; rules?: 'all' | 'colours' } = {},
): Promise<void> {
  // Otherwise each look opens another page, which puts together what was found in frames of other
  // origins, and takes as long as the look itself.
  expect(page.frames(), 'axe would not look into frames').toHaveLength(1);
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within) axe.include(within);
  if (rules === 'colours') axe.withRules(colourRules);
  const { violations } = await axe.analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
