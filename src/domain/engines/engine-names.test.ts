import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { engineNames } from './engines.ts';

const root = join(import.meta.dirname, '../../..');
const here = 'src/domain/engines/';
/** Tests run on an engine and say which; migrations tell what was. */
const mayName = /\.(test|contract)\.ts$|\/testing\/|^src\/testing\/|^db\/migrations\//;

const names = engineNames.join('|');
/** `'scylla'`, `engines.scylla` and `LAB_ENGINE=scylla`: an engine that is picked by its name. */
const picks = new RegExp(`['"\`](${names})['"\`]|\\bengines\\.(${names})\\b|LAB_ENGINE=(${names})`);

const sources = ['src', 'db', 'scripts']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  )
  .filter((path) => /\.(ts|mjs|astro)$/.test(path) && !mayName.test(path));

it('an engine is picked by its name in this folder alone', () => {
  const linesOf = (path: string) => readFileSync(join(root, path), 'utf8').split('\n');
  const found = sources
    .filter((path) => !path.startsWith(here))
    .flatMap((path) =>
      linesOf(path).flatMap((line, no) =>
        picks.test(line) ? [`${path}:${no + 1} ${line.trim()}`] : [],
      ),
    );
  expect(found).toEqual([]);
});

it('finds what it looks for', () => {
  const inHere = sources.filter((path) => path.startsWith(here));
  const text = inHere.map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  for (const name of engineNames) expect(text).toContain(`name: '${name}'`);
  expect(picks.test(text)).toBe(true);
  expect(sources).toContain('src/adapters/docker/docker-labs.ts');
  expect(sources).toContain('src/components/lesson/Engine.astro');
});
