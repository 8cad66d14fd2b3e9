import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../setup/project.ts';

const fixedWait = /waitForTimeout\(|setTimeout\(resolve, /;
/** What the line above has to begin with where waiting is the test: "nothing happens within 200 ms". */
const reason = '// Time itself is tested: ';

test('no test waits for a while instead of the thing itself, unless it says why', () => {
  const files = globSync(['e2e/**/*.ts', '{src,db,scripts,labs,bench}/**/*.test.ts'], {
    cwd: projectRoot,
  });
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap(fixedWaitsIn)).toEqual([]);
});

/** Each as `file:line`. */
function fixedWaitsIn(file: string): string[] {
  // This file names what it looks for.
  if (path.join(projectRoot, file) === import.meta.filename) return [];
  const lines = readFileSync(path.join(projectRoot, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const isExplained = lines[index - 1]?.trim().startsWith(reason);
    return fixedWait.test(line) && !isExplained ? [`${file}:${index + 1}`] : [];
  });
}
