import type { TerminalName } from './lab-definition.ts';

/** A shell of a lab: the lab's own terminals by their names, and those that the learner added with a number. */
export type ShellName = TerminalName | `${TerminalName}-${2 | 3 | 4}`;

/** Shells of each terminal that a lab may have at once, its own included. */
export const shellsOfEach = 4;

const added = [2, 3, 4] as const;

/** The names of all shells that a terminal may have. */
export function shellsOf(terminal: TerminalName): ShellName[] {
  return [terminal, ...added.map((number) => `${terminal}-${number}` as const)];
}

/** What a shell runs. */
export function terminalOf(shell: ShellName): TerminalName {
  // Every name is a terminal's, or begins with one and a hyphen.
  return shell.split('-')[0] as TerminalName;
}

const labels = { workspace: 'Workspace', cqlsh: 'cqlsh', node: 'Shell' } as const;

/** What its tab says, as `Shell 2`. */
export function shellLabel(shell: ShellName): string {
  return [labels[terminalOf(shell)], shell.split('-')[1]].filter(Boolean).join(' ');
}

/** The shell of that name in a lab with these terminals; null where it cannot have one. */
export function findShell(name: string, terminals: readonly TerminalName[]): ShellName | null {
  return terminals.flatMap(shellsOf).find((shell) => shell === name) ?? null;
}

/** The name for one more shell beside those that are open; null where there are as many as there may be. */
export function nextShell(terminal: TerminalName, open: readonly ShellName[]): ShellName | null {
  return shellsOf(terminal).find((shell) => !open.includes(shell)) ?? null;
}
