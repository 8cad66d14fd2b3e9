import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { moduleGraphHash } from './module-graph.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'strait-modules-'));
  write('package.json', JSON.stringify({ imports: { '#domain/*': './src/domain/*.ts' } }));
  write(
    'src/entry.ts',
    "import { tide } from '#domain/tide';\nimport type { T } from './type.ts';\n",
  );
  write(
    'src/domain/tide.ts',
    "import {\n  moon,\n} from './moon.ts';\nimport chart from '@a/chart';\n",
  );
  write('src/domain/moon.ts', 'export const moon = 1;\n');
  write('src/type.ts', 'export type T = 1;\n');
  write('node_modules/@a/chart/package.json', '{"version": "1.0.0"}');
});
afterEach(() => rmSync(root, { recursive: true }));

it.each([
  ['a module imported by one that it imports', 'src/domain/moon.ts', 'export const moon = 2;\n'],
  ['the version of a package', 'node_modules/@a/chart/package.json', '{"version": "1.0.1"}'],
])('changes with %s', (_, file, text) => {
  const before = moduleGraphHash(root, 'src/entry.ts');
  write(file, text);
  expect(moduleGraphHash(root, 'src/entry.ts')).not.toBe(before);
});

it('changes with a setting, and not with a type or a file that nothing imports', () => {
  const before = moduleGraphHash(root, 'src/entry.ts');
  expect(before).toMatch(/^[0-9a-f]{16}$/);
  expect(moduleGraphHash(root, 'src/entry.ts', ['port 1'])).not.toBe(before);
  write('src/type.ts', 'export type T = 2;\n');
  write('src/domain/other.ts', 'export const other = 1;\n');
  expect(moduleGraphHash(root, 'src/entry.ts')).toBe(before);
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
