import { expect, test } from 'vitest';
import {
  findShell,
  nextShell,
  shellLabel,
  shellsOf,
  shellsOfEach,
  terminalOf,
} from './shell-name.ts';

test('a terminal has four shells: its own and three that the learner may add', () => {
  expect(shellsOf('node')).toEqual(['node', 'node-2', 'node-3', 'node-4']);
  expect(shellsOf('workspace')).toHaveLength(shellsOfEach);
  expect(shellsOf('workspace').map(terminalOf)).toEqual(Array(4).fill('workspace'));
});

test.each([
  ['node', 'node'],
  ['node-2', 'node-2'],
  ['cqlsh-4', 'cqlsh-4'],
  ['node-1', null],
  ['node-5', null],
  ['node-22', null],
  ['node-', null],
  ['workspace-2', null],
  ['', null],
])('in a lab without a workspace %j names %j', (name, shell) => {
  expect(findShell(name, ['cqlsh', 'node'])).toBe(shell);
});

test('a shell is called as its tab says', () => {
  expect(shellsOf('node').map(shellLabel)).toEqual(['Shell', 'Shell 2', 'Shell 3', 'Shell 4']);
  expect(shellLabel('workspace')).toBe('Workspace');
});

test('a new shell takes the first name that is free', () => {
  expect(nextShell('node', ['cqlsh', 'node'])).toBe('node-2');
  expect(nextShell('node', ['node', 'node-3'])).toBe('node-2');
  expect(nextShell('node', shellsOf('node'))).toBeNull();
});
