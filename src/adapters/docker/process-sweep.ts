import type Docker from 'dockerode';
import { startExec, streamEnded } from './exec-stream.ts';

/** Which processes of a user to end: those whose environment holds the variable, by its value. */
export type Sweep = {
  user: string;
  variable: 'LAB_TERM' | 'LAB_EXEC';
  /** `only`: these values; `except`: every value but these. */
  match: 'only' | 'except';
  values: string[];
  /** HUP first, so that a shell saves its history. */
  politely: boolean;
};

/**
 * Ends every process that belongs to a terminal or a script, whatever session or group it moved to.
 * Runs as the processes' own user, because with all capabilities dropped nobody else may.
 */
export async function sweepProcesses(container: Docker.Container, sweep: Sweep): Promise<void> {
  const { stream } = await startExec(container, {
    user: sweep.user,
    command: [
      '/bin/bash',
      '--noprofile',
      '--norc',
      '-c',
      sweepScript,
      'sweep',
      sweep.variable,
      sweep.match,
      sweep.politely ? 'HUP' : '',
      ...sweep.values,
    ],
  });
  const ended = streamEnded(stream);
  stream.resume();
  const timer = setTimeout(() => stream.destroy(), longestMs);
  await ended;
  clearTimeout(timer);
}

const longestMs = 10_000;

/**
 * Builtins alone: where a fork bomb has used up the lab's processes nothing could be started.
 * Standard input stays open and silent, which makes `read -t` a sleep.
 */
const sweepScript = `
variable=$1 match=$2 first=$3
shift 3
wanted() {
  local entry value= candidate
  while IFS= read -r -d '' entry; do
    [[ $entry == "$variable="* ]] && value=\${entry#*=}
  done 2>/dev/null < "/proc/$1/environ"
  [[ -n $value ]] || return 1
  for candidate in "\${values[@]}"; do
    [[ $value == "$candidate" ]] && { [[ $match == only ]]; return; }
  done
  [[ $match == except ]]
}
signal_all() {
  local directory found=1
  for directory in /proc/[0-9]*; do
    [[ $directory == "/proc/$$" ]] && continue
    wanted "\${directory#/proc/}" || continue
    kill -"$1" "\${directory#/proc/}" && found=0
  done
  return $found
}
values=("$@")
exec 2>/dev/null
if [[ -n $first ]] && signal_all "$first"; then read -r -t 0.1; fi
for ((pass = 0; pass < 40; pass++)); do signal_all KILL || exit 0; done
exit 1
`;
