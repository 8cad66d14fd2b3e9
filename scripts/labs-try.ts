// npm run labs:try -- <lab> <task> <folder>: runs an author's own answers to a task and says which conditions hold.
//
// Each script of the folder is one answer, run as the learner on a renewed lab in which the needed tasks are
// done: `x.sh` on the node, `x.workspace.sh` in the workspace. A good check accepts every right way of doing a
// task and refuses the mistakes that the lesson warns of; this shows both before the suite is asked.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from '#db/client';
import { workspaces } from '#domain/labs/workspace';
import { formatProblems } from '#domain/learning/author-problem';
import { textOf } from '../src/adapters/course-files/project-files.ts';
import { readLabs } from '../src/adapters/course-files/read-lab.ts';
import { readyDatabase } from './setup/database.ts';
import { fail, SetupError, step } from './setup/progress.ts';
import { projectRoot, stateFolder } from './setup/project.ts';
import { dockerRuntime } from './verify/docker-runtime.ts';
import { type FreshLab, type Task, withFreshLab } from './verify/fresh-lab.ts';
import { ownInstallation } from './verify/own-installation.ts';
import { inOrderOfNeeds } from './verify/prove-tasks.ts';

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => stop.abort(new SetupError('Stopped; the lab is removed.')));

try {
  await tryAnswers(process.argv.slice(2));
} catch (error) {
  fail(error);
}

async function tryAnswers([labName = '', taskId = '', folder = '']: string[]) {
  const { definition, task, answers } = chosen(labName, taskId, folder);
  const database = await readyDatabase();
  const { db, sql } = connect(database.url);
  const { runtime, release } = await ownInstallation(
    path.join(stateFolder(), 'labs-try'),
    (instance) => dockerRuntime(db, instance),
  );
  try {
    const available = await runtime.availability();
    if (!available.ok) throw new SetupError(`Labs cannot run: ${available.message}`);
    const { engine } = available;
    const workspace = definition.workspace ?? null;
    for (const part of new Set([null, workspace]))
      await step(`The image of ${part ? workspaces[part].displayName : engine}`, (say) =>
        runtime.ensureImages({ engine, workspace: part }, ({ detail }) => say(detail), stop.signal),
      );
    const prelude = textOf(projectRoot, 'labs/prelude.sh') ?? '';
    const services = { runtime, engine, library: { prelude: () => prelude } };
    await withFreshLab(services, definition, stop.signal, async (first) => {
      let lab = first;
      for (const [no, answer] of answers.entries()) {
        if (no > 0) lab = await lab.renew();
        console.log(await outcomeOf(lab, definition.tasks, task, answer));
      }
    });
  } finally {
    await release();
    await sql.end({ timeout: 2 });
    await database.release();
  }
}

function chosen(labName: string, taskId: string, folder: string) {
  const { labs, problems } = readLabs(projectRoot);
  const own = problems.filter(({ file }) => file.startsWith(`labs/${labName}/`));
  if (own.length > 0) throw new SetupError(formatProblems(own));
  const definition = labs.find(({ definition: { name } }) => name === labName)?.definition;
  const task = definition?.tasks.find(({ id }) => id === taskId);
  if (!definition || !task)
    throw new SetupError(
      definition
        ? `${labName} has no task "${taskId}". Its tasks: ${definition.tasks.map(({ id }) => id).join(', ')}.`
        : `There is no lab "${labName}". Use: npm run labs:try -- <lab> <task> <folder>`,
    );
  const answers = readdirSync(folder)
    .filter((name) => name.endsWith('.sh'))
    .sort()
    .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
  if (answers.length === 0) throw new SetupError(`${folder} holds no script (*.sh).`);
  return { definition, task, answers };
}

async function outcomeOf(
  lab: FreshLab,
  tasks: Task[],
  task: Task,
  { name, text }: { name: string; text: string },
): Promise<string> {
  const ordered = inOrderOfNeeds(tasks);
  const needed = neededBy(task, tasks);
  for (const one of ordered.filter(({ id }) => needed.has(id))) {
    const trouble = await lab.solve(one);
    if (trouble) return `BROKEN  ${name}: the needed task ${one.id} failed: ${trouble}`;
  }
  const where = name.endsWith('.workspace.sh') ? 'workspace' : 'node';
  const trouble = await lab.runAsLearner({ file: name, language: 'bash', text }, where);
  const checked = await lab.check(task);
  const said = checked.ok
    ? checked.conditions.map(({ passed, says }) => `    ${passed ? 'holds  ' : 'missing'} ${says}`)
    : [`    the check is broken: ${checked.problem}`];
  const verdict = checked.ok && checked.passed ? 'PASSES ' : 'REFUSED';
  return [`${verdict} ${name}`, ...said, ...(trouble ? [`    the script: ${trouble}`] : [])].join(
    '\n',
  );
}

/** Ids of the tasks that have to be passed before this one. */
function neededBy(task: Task, tasks: Task[]): Set<string> {
  const needed = new Set<string>();
  const add = (ids: string[]) => {
    for (const id of ids) {
      if (needed.has(id)) continue;
      needed.add(id);
      add(tasks.find((one) => one.id === id)?.needs ?? []);
    }
  };
  add(task.needs);
  return needed;
}
