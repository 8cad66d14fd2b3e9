import type Docker from 'dockerode';
import type { Engine } from '#domain/engines/engines';
import { workspaceUsers } from '#domain/labs/workspace';
import type { ExecRequest } from '#domain/ports/lab-runtime';
import { runScript, type ScriptAccount } from './run-script.ts';
import type { WorkspaceRequest } from './workspace-requests.ts';

/** Part of every workspace image; shells and scripts both read it. */
const environmentFile = '/etc/lab-environment';
/** How much of a program's output checks can see (bytes): a thousand typical rows. */
const programOutputLimit = 256 * 1024;
/** Time limit of a request; the check that made it has its own limit, which ends both. */
const requestTimeoutMs = 60_000;

/** The account that runs a script on the node; `workspace` is where its checks may run things. */
export function nodeAccount(
  engine: Engine,
  as: ExecRequest['as'],
  workspace: Docker.Container | undefined,
): ScriptAccount {
  if (as === 'learner')
    return { user: engine.learnerUser, home: engine.homes.learner, yields: true };
  return {
    user: engine.checkerUser,
    home: engine.homes.checker,
    ...(workspace && { inWorkspace: (request) => answer(workspace, request) }),
  };
}

/** The account that runs a script in the workspace. */
export function workspaceAccount(as: WorkspaceRequest['as'] | ExecRequest['as']): ScriptAccount {
  const { name, home } = workspaceUsers[as];
  return {
    user: name,
    home,
    environmentFile,
    yields: as !== 'checker',
    leavesNothing: as === 'runner',
    outputLimit: programOutputLimit,
  };
}

function answer(workspace: Docker.Container, { as, script }: WorkspaceRequest) {
  return runScript(workspace, workspaceAccount(as), {
    script,
    env: {},
    timeoutMs: requestTimeoutMs,
  });
}
