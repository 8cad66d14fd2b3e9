import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { workspaceNames } from '#domain/labs/workspace';
import type { ExecResult } from '#domain/ports/lab-runtime';
import { figuresOf } from './figures.ts';
import { programs } from './programs.ts';
import { editScript, readTiming, timedScript } from './time-command.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'strait-bench-'));
  mkdirSync(join(home, 'project'));
});
afterEach(() => rmSync(home, { recursive: true }));

const bash = (script: string) =>
  execFileSync('bash', ['-c', script], { env: { ...process.env, HOME: home }, encoding: 'utf8' });
const result = (stdout: string): ExecResult => ({
  exitCode: 0,
  stdout,
  stderr: 'said on the side',
  timedOut: false,
});

it('times a command, whatever the last line of its output looks like', () => {
  const timed = bash(timedScript('project', 'sleep 0.2; printf "%s" "in $PWD"'));
  const ms = readTiming(result(timed), `in ${home}/project`);
  expect(ms).toBeGreaterThanOrEqual(200);
  expect(ms).toBeLessThan(5_000);
});

it('takes no time of a program that failed or printed something else', () => {
  const failed = bash(timedScript('project', 'echo rows; false'));
  expect(() => readTiming(result(failed), 'rows')).toThrow(/ended with code 1.*said on the side/s);
  const other = bash(timedScript('project', 'echo nothing'));
  expect(() => readTiming(result(other), 'rows')).toThrow('without "rows"');
  expect(() => readTiming(result(''), '')).toThrow('was not timed');
});

it.each(workspaceNames)('edits the starter program of the workspace %s as it stands', (name) => {
  const { lab, project, edit } = programs[name];
  const source = readFileSync(join('labs', lab, 'files', project, edit.file), 'utf8');
  const target = join(home, 'project', 'edited');
  writeFileSync(target, source);
  bash(editScript('project', { ...edit, file: 'edited' }));
  expect(readFileSync(target, 'utf8')).toBe(source.replace(edit.from, () => edit.to));
  expect(source).toContain(edit.from);
});

it('refuses an edit that changes nothing', () => {
  writeFileSync(join(home, 'project/edited'), 'one\n');
  const edit = { file: 'edited', from: 'two', to: 'three', prints: '' };
  expect(() => bash(editScript('project', edit))).toThrow();
});

it('shows the median and the worst of each run beside the peer’s', () => {
  const times = [1, 5, 3].map((ms) => ({ first: ms, edited: ms / 2 }));
  const peer = times.map(({ first, edited }) => ({ first: first * 10, edited: edited * 10 }));
  const figures = figuresOf({ program: programs.go, ours: times, peer });
  expect(figures.map((figure) => [figure.metric, figure.ours, figure.peer, figure.target])).toEqual(
    [
      ['Go, first run, p50', 3, 30, 2000],
      ['Go, first run, worst', 5, 50, 2000],
      ['Go, after an edit, p50', 2, 15, 1000],
      ['Go, after an edit, worst', 3, 25, 1000],
    ],
  );
});
