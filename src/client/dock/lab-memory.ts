import { recall, remember } from '#client/remember';
import type { TerminalName } from '#domain/labs/lab-definition';
import { findShell, type ShellName } from '#domain/labs/shell-name';

/**
 * Shells by name, stored in this browser for one lab at a time; a list of another lab is ignored.
 */
export function rememberShells(
  key: string,
  { labId, names }: { labId: string; names: readonly ShellName[] },
  store?: () => Storage,
): void {
  remember(key, [labId, ...names].join(' '), store);
}

/** What was stored for this lab, as far as it can have it; null if nothing was. */
export function recallShells(
  key: string,
  lab: { labId: string; terminals: readonly TerminalName[] },
  store?: () => Storage,
): ShellName[] | null {
  return readShells(recall(key, store), lab);
}

export function readShells(
  text: string | null,
  { labId, terminals }: { labId: string; terminals: readonly TerminalName[] },
): ShellName[] | null {
  const [ofLab, ...names] = (text ?? '').split(' ');
  if (ofLab !== labId) return null;
  return [...new Set(names)].flatMap((name) => findShell(name, terminals) ?? []);
}
