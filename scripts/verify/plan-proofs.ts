import { availableParallelism, freemem } from 'node:os';
import { checkContent } from '#adapters/content-check/check-content';
import type { ProvableLab } from '#adapters/lab-proofs/proof-key';
import { type WorkspaceName, workspaceNames } from '#domain/labs/workspace';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { lessonSteps } from '../../src/adapters/content-check/lesson-steps.ts';
import { textOf } from '../../src/adapters/course-files/project-files.ts';
import { lessonsOf, readSources } from '../../src/adapters/course-files/read-content.ts';
import { onSharedNodes } from './on-shared-nodes.ts';
import type { ProofJob } from './proof.ts';
import { proveBrokenStates } from './prove-broken-states.ts';
import { proveLesson } from './prove-lesson.ts';
import { proveSeeds } from './prove-seeds.ts';
import { proveTasks } from './prove-tasks.ts';
import { spreadOut } from './spread-out.ts';

export type Plan =
  | ({ ok: true } & ProofPlan)
  | { ok: false; reason: 'content'; problems: AuthorProblem[] }
  | { ok: false; reason: 'unknown-lab'; unknown: string[]; known: string[] };

export type ProofPlan = {
  jobs: ProofJob[];
  labs: ProvableLab[];
  /** Every lab of the project, whichever are planned. */
  known: string[];
  prelude: string;
};

/** What has to be proved for the named labs, or for all of them. */
export function planProofs(root: string, names: string[]): Plan {
  const { problems } = checkContent(root);
  const { courses, labs } = readSources(root);
  const lessons = lessonsOf(courses);
  const concern = concernsOf(names, lessons);
  const own = problems.filter(({ file }) => concern(file));
  if (own.length > 0) return { ok: false, reason: 'content', problems: own };
  const known = labs.map(({ definition }) => definition.name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) return { ok: false, reason: 'unknown-lab', unknown, known };

  const chosen = labs
    .map(({ definition }) => definition)
    .filter(({ name }) => names.length === 0 || names.includes(name));
  const inOrder = chosen.flatMap((definition) =>
    onSharedNodes(definition, {
      fresh: [
        proveTasks(definition),
        ...lessons
          .filter(({ frontmatter }) => frontmatter?.value.lab === definition.name)
          .map((source) => proveLesson(source.file, lessonSteps(source), definition)),
      ],
      others: [...proveSeeds(definition), ...proveBrokenStates(root, definition)],
    }),
  );
  const languageOf = new Map(chosen.map(({ name, workspace }) => [name, workspace ?? 'none']));
  return {
    ok: true,
    known,
    labs: chosen.map(({ name, workspace }) => ({
      name,
      workspace: workspace ?? null,
      lessons: lessons.filter(({ frontmatter }) => frontmatter?.value.lab === name),
    })),
    jobs: spreadOut(inOrder, ({ lab }) => languageOf.get(lab) ?? 'none'),
    prelude: textOf(root, 'labs/prelude.sh') ?? '',
  };
}

/** The part of a plan that proves these labs. */
export function onlyLabs(plan: ProofPlan, names: string[]): ProofPlan {
  return {
    ...plan,
    labs: plan.labs.filter(({ name }) => names.includes(name)),
    jobs: plan.jobs.filter(({ lab }) => names.includes(lab)),
  };
}

export function workspacesOf({ labs }: ProofPlan): WorkspaceName[] {
  return workspaceNames.filter((name) => labs.some(({ workspace }) => workspace === name));
}

/**
 * Which files matter to the proofs of the named labs: theirs and those of their lessons; all files
 * if none is named.
 */
function concernsOf(
  names: string[],
  lessons: ReturnType<typeof lessonsOf>,
): (file: string) => boolean {
  if (names.length === 0) return () => true;
  const folders = [
    ...names.map((name) => `labs/${name}/`),
    ...lessons
      .filter(({ frontmatter }) => names.includes(frontmatter?.value.lab ?? ''))
      .map(({ folder }) => `${folder}/`),
  ];
  return (file) => folders.some((folder) => file.startsWith(folder));
}

/**
 * As many as memory allows, at most two per core: proofs wait about as long as they compute, and
 * checks have a time limit.
 */
export function labsAtOnce(): number {
  const byMemory = Math.floor(freemem() / (2.2 * 2 ** 30));
  return Math.max(1, Math.min(2 * availableParallelism(), byMemory));
}
