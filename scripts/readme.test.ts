import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { engines } from '#domain/engines/engines';
import { environment } from '#env';

const readme = readFileSync('README.md', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
/** What people who change the code use, and CONTRIBUTING.md explains: the README's table is for everybody. */
const forContributors = ['lint', 'db:up', 'db:generate'];

it('offers every command that there is, and none that is not', () => {
  const offered = firstCells('command').map((cell) => /^npm (?:run )?([\w:-]+)/.exec(cell)?.[1]);
  expect(offered.sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => !forContributors.includes(name))
      .sort(),
  );
});

it('leaves out only commands that CONTRIBUTING.md explains', () => {
  const contributing = readFileSync('CONTRIBUTING.md', 'utf8');
  for (const name of forContributors) {
    expect(scripts).toHaveProperty(name);
    expect(contributing).toContain(`\`npm run ${name}`);
  }
});

it('lists every setting that the product reads, and none that it does not', () => {
  const listed = firstCells('variable').flatMap((cell) => cell.split('`, `'));
  const images = Object.values(engines).flatMap(({ baseSetting }) => baseSetting ?? []);
  expect(listed.sort()).toEqual([...Object.keys(environment.shape), ...images].sort());
});

/** The code in the first column of the table with this heading. */
function firstCells(heading: string): string[] {
  const table = readme.split('\n\n').find((block) => block.startsWith(`| ${heading} |`));
  const cells = table?.split('\n').slice(2) ?? [];
  expect(cells).not.toEqual([]);
  return cells.map((row) => /^\| `(.*?)` \|/.exec(row)?.[1] ?? row);
}
