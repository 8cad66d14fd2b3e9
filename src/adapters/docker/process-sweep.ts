import { setTimeout as pause } from 'node:timers/promises';
import type Docker from 'dockerode';
import { pidsLimit } from './containment.ts';
import { exitCodeOf, startExec, streamEnded } from './exec-stream.ts';

/** Which of a user's processes to end: those with the environment variable, by its value. */
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
 * Runs as the processes' own user, because with all capabilities dropped nobody else may. If a fork
 * bomb has left no room for another process, the lab's limit is raised until the bomb is gone.
 */
export async function sweepProcesses(container: Docker.Container, sweep: Sweep): Promise<void> {
  const deadline = Date.now() + longestMs;
  if (await runSweep(container, sweep, deadline)) return;
  await container.update({ PidsLimit: pidsLimit + sweepReserve });
  try {
    while (Date.now() < deadline && !(await runSweep(container, sweep, deadline))) await pause(200);
  } finally {
    await container.update({ PidsLimit: pidsLimit });
  }
}

/** A fork bomb leaves the sweep only a small share of the processor. */
const longestMs = 30_000;
/**
 * Processes beyond the lab's limit. A shell whose fork failed waits a second, during which the
 * sweep can start.
 */
const sweepReserve = 128;

/** Whether it ran; it cannot if the lab has no room for its process. */
async function runSweep(
  container: Docker.Container,
  sweep: Sweep,
  deadline: number,
): Promise<boolean> {
  const { exec, stream } = await startExec(container, {
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
  const timer = setTimeout(() => stream.destroy(), deadline - Date.now());
  await ended;
  clearTimeout(timer);
  // Null means that the container is gone or the sweep ran out of time; another sweep would fix
  // neither.
  const code = await exitCodeOf(exec);
  return code === 0 || code === null;
}

/**
 * Only builtins: with a fork bomb using up the lab's processes, nothing else could be started. All
 * are stopped before any is killed, because a killed process makes room for the next fork and a
 * stopped one does not. Standard input stays open and silent, which turns `read -t` into a sleep.
 */
const sweepScript = `
variable=$1 match=$2 first=$3
shift 3
values=("$@")
declare -A stopped
wanted() {
  local entry value= candidate
  while IFS= read -r -d '' entry; do
    [[ $entry == "$variable="* ]] && value=\${entry#*=}
  done < "/proc/$1/environ"
  [[ -n $value ]] || return 1
  for candidate in "\${values[@]}"; do
    [[ $value == "$candidate" ]] && { [[ $match == only ]]; return; }
  done
  [[ $match == except ]]
}
# Sends a signal to all that are wanted; fails when there was none, or for STOP none that still ran.
signal_all() {
  local directory pid found=1
  for directory in /proc/[0-9]*; do
    pid=\${directory#/proc/}
    [[ $pid == "$$" || ( $1 == STOP && -n \${stopped[$pid]} ) ]] && continue
    wanted "$pid" && kill -"$1" "$pid" && found=0 stopped[$pid]=1
  done
  return $found
}
exec 2>/dev/null
if [[ -n $first ]] && signal_all "$first"; then read -r -t 0.1; fi
stopped=()
while signal_all STOP; do :; done
while signal_all KILL; do :; done
`;
