import type { LabDefinition } from '#domain/labs/lab-definition';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { ExecRequest, LabHandle, LabRuntime } from '#domain/ports/lab-runtime';

/** Takes everything out of a lab that its set-up or a learner put there; throws where something stays. */
export async function emptyLab(
  { runtime, library }: { runtime: LabRuntime; library: Pick<CourseLibrary, 'prelude'> },
  { handle, definition }: { handle: LabHandle; definition: LabDefinition },
  signal: AbortSignal,
): Promise<void> {
  const run = async (request: Pick<ExecRequest, 'in' | 'as' | 'script'>) => {
    const script = `set -e\n${library.prelude()}\n${request.script}`;
    const limits = { env: {}, timeoutMs: 30_000 };
    const result = await runtime.exec(handle, { ...request, script, ...limits }, signal);
    if (result.exitCode !== 0)
      throw new Error(`the lab could not be emptied: ${result.stdout}${result.stderr}`);
  };
  await Promise.all([
    run({ as: 'checker', script: dropKeyspaces }),
    run({ as: 'learner', script: emptyHome }),
    definition.workspace && run({ in: 'workspace', as: 'learner', script: emptyHome }),
    definition.node.alternator && run({ as: 'checker', script: deleteTables }),
  ]);
}

const dropKeyspaces = `
drops=$(cql 'SELECT keyspace_name FROM system_schema.keyspaces' | sed -nE '/^(system|alternator_)/!s/.+/DROP KEYSPACE "&";/p')
[ -z "$drops" ] || cql "$drops"`;

const emptyHome = 'find "$HOME" -mindepth 1 -delete';

const deleteTables = `
for table in $(alternator ListTables '{}' | jq -r '.TableNames[]'); do
  alternator DeleteTable "{\\"TableName\\": \\"$table\\"}" >/dev/null
done
until [ "$(alternator ListTables '{}' | jq '.TableNames | length')" = 0 ]; do sleep 0.05; done`;
