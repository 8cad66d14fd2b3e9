import type { Seeds } from '#domain/labs/draw-seeds';
import { fillSeedsInCql, seedVariables } from '#domain/labs/fill-seeds';
import { layOutFiles } from '#domain/labs/home-files';
import type { LabDefinition, Script } from '#domain/labs/lab-definition';
import { LabFailure } from '#domain/labs/lab-failure';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { ExecRequest, LabHandle, LabRuntime } from '#domain/ports/lab-runtime';

/** A longer set-up would try any learner's patience. */
const timeoutMs = 60_000;

/**
 * Runs a lab's set-up in its node and lays out its workspace; throws a LabFailure if either fails.
 */
export async function loadSetup(
  {
    runtime,
    library,
  }: { runtime: Pick<LabRuntime, 'exec'>; library: Pick<CourseLibrary, 'prelude'> },
  { handle, definition, seeds }: { handle: LabHandle; definition: LabDefinition; seeds: Seeds },
  signal?: AbortSignal,
): Promise<void> {
  const { setup, workspace, files, name } = definition;
  const run = async (file: string, request: Pick<ExecRequest, 'in' | 'as' | 'script'>) => {
    const env = seedVariables(seeds);
    const result = await runtime.exec(handle, { ...request, env, timeoutMs }, signal);
    if (result.exitCode === 0) return;
    const what = result.timedOut
      ? `did not end within ${timeoutMs / 1000} s`
      : `ended with code ${result.exitCode}`;
    throw new LabFailure(
      'node-not-ready',
      'The lesson’s data could not be loaded into the node. The error has been recorded. Start the lab again.',
      new Error(`labs/${name}/${file} ${what}\n${result.stdout}\n${result.stderr}`),
    );
  };
  await Promise.all([
    // CQL creates no files that should belong to the learner, and the checker's cqlsh stays loaded
    // for the checks.
    setup &&
      run(setup.file, {
        as: setup.language === 'cql' ? 'checker' : 'learner',
        script: setupScript(setup, seeds, library.prelude()),
      }),
    workspace &&
      run('files', {
        in: 'workspace',
        as: 'learner',
        script: `set -e\nlab-prepare\n${layOutFiles(files)}`,
      }),
  ]);
}

/** Bash that does the set-up: a shell script as it is, CQL through cqlsh. */
export function setupScript(setup: Script, seeds: Seeds, prelude: string): string {
  if (setup.language === 'bash') return `${prelude}\n${setup.text}`;
  const cql = fillSeedsInCql(setup.text, seeds);
  let end = 'END_OF_SETUP';
  while (cql.includes(end)) end += '_';
  return `cqlsh --no-color <<'${end}'\n${cql}\n${end}\n`;
}
