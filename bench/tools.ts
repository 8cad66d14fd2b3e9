// npm run bench:tools [-- --rounds 20 | --short]: a call of cqlsh and of nodetool from a script, which a keeper answers,
// beside the same call without LAB_EXEC, which loads the tool anew as a terminal does.
import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { createNode, nodeReady } from '#adapters/docker/node-container';
import { removeLab } from '#adapters/docker/remove-lab';
import { runScript } from '#adapters/docker/run-script';
import { engines } from '#domain/engines/engines';
import { countOf } from './count-of.ts';
import { engineImage } from './engine-image.ts';
import { type Figure, percentile, report } from './report.ts';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    /** Two rounds. */
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const rounds = options.short ? 2 : countOf(options.rounds, '--rounds');
const engine = engines.cassandra;
const calls = {
  cqlsh: "cqlsh -e 'SELECT key FROM system.local'",
  nodetool: 'nodetool status',
};

const { docker, image } = await engineImage(engine);
const labId = randomUUID();
const instance = `bench-${labId}`;
const spec = {
  ...{ labId, engine: engine.name, memoryMiB: 1024, alternator: false, workspace: null },
  expiresAt: new Date(Date.now() + 3_600_000),
};
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

try {
  const container = await createNode(docker, { instance, engine, image, spec });
  await container.start();
  await nodeReady(container, engine, stop.signal);
  const { exitCode, stdout, stderr } = await runScript(
    container,
    { user: engine.learnerUser, home: engine.homes.learner },
    { script: script(), env: {}, timeoutMs: 600_000 },
    stop.signal,
  );
  if (exitCode !== 0) throw new Error(`the calls ended with ${exitCode}: ${stdout}${stderr}`);
  report(`A call from a script, ${rounds} rounds`, figuresOf(stdout), options.json);
} finally {
  await removeLab(docker, instance, labId);
}

/** Prints a line for each call, `tool kept|anew milliseconds`; the first call of each starts its keeper. */
function script(): string {
  return `set -e
timed() {
  local began=\${EPOCHREALTIME/./}
  "\${@:3}" >/dev/null
  echo "$1 $2 $(( (\${EPOCHREALTIME/./} - began) / 1000 ))"
}
${Object.values(calls).join(' >/dev/null\n')} >/dev/null
for round in {1..${rounds}}; do
${Object.entries(calls)
  .map(([tool, call]) => `timed ${tool} kept ${call}\ntimed ${tool} anew env -u LAB_EXEC ${call}`)
  .join('\n')}
done`;
}

function figuresOf(output: string): Figure[] {
  const lines = output.split('\n').map((line) => line.split(' '));
  const times = (tool: string, how: string) =>
    lines.filter(([name, which]) => name === tool && which === how).map(([, , ms]) => Number(ms));
  return Object.keys(calls).flatMap((tool) =>
    [50, 95].map((percent) => ({
      metric: `${tool}, p${percent}`,
      unit: 'ms',
      ours: percentile(times(tool, 'kept'), percent),
      peer: percentile(times(tool, 'anew'), percent),
      peerName: 'the same call, loaded anew',
      target: null,
    })),
  );
}
