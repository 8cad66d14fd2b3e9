import { engineNames, engines } from '#domain/engines/engines';
import { formatProblems } from '#domain/learning/author-problem';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabProofs, ProvedOn } from '#domain/ports/lab-proofs';
import { logWarning } from '#log';
import { fingerprint } from './course-files/project-files.ts';
import { type ProvableLab, proofKeys } from './lab-proofs/proof-key.ts';
import { readProofRecord } from './lab-proofs/proof-record.ts';

type Options = { root: string; cache: boolean; library: CourseLibrary };

/**
 * Proofs from labs/proofs.json whose keys are those of the present files. With `cache` the files are hashed
 * once, as production wants; without it again as soon as one of them changes. A broken record is printed and
 * proves nothing.
 */
export function labProofs(options: Options): LabProofs {
  let proofs: Promise<ReadonlyMap<string, ProvedOn[]>> | undefined;
  let readAt: string | undefined;
  const current = () => {
    if (proofs && options.cache) return proofs;
    const now = fingerprint(options.root, ['content/courses', 'labs']);
    if (!proofs || now !== readAt) proofs = readProofs(options);
    readAt = now;
    return proofs;
  };
  return { provedOn: async (lab) => (await current()).get(lab) ?? [] };
}

async function readProofs({ root, library }: Options): Promise<ReadonlyMap<string, ProvedOn[]>> {
  const reading = readProofRecord(root);
  if (!reading.ok) {
    logWarning(`The record of proofs is not read:\n${formatProblems(reading.problems)}`);
    return new Map();
  }
  const found = new Map<string, ProvedOn[]>();
  for (const engine of engineNames) {
    const recorded = Object.entries(reading.record).flatMap(([name, { [engine]: proof }]) => {
      const lab = proof && provableLab(library, name);
      return lab ? [{ lab, proof }] : [];
    });
    if (recorded.length === 0) continue;
    const keys = await proofKeys(
      { root, engine },
      recorded.map(({ lab }) => lab),
    );
    for (const { lab, proof } of recorded) {
      if (keys.get(lab.name) !== proof.key) continue;
      const { version, date } = proof;
      const on = { engine: engines[engine].displayName, version, date };
      found.set(lab.name, [...(found.get(lab.name) ?? []), on]);
    }
  }
  return found;
}

function provableLab(library: CourseLibrary, name: string): ProvableLab | undefined {
  const lab = library.lab(name);
  if (!lab) return undefined;
  const lessons = library.courses().flatMap((course) => course.lessons);
  return {
    name,
    workspace: lab.workspace ?? null,
    lessons: lessons
      .filter((lesson) => lesson.lab === name)
      .map(({ courseId, id, number }) => ({
        courseId,
        id,
        folder: `content/courses/${courseId}/${String(number).padStart(2, '0')}-${id}`,
      })),
  };
}
