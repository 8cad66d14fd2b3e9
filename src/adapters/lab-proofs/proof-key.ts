import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type EngineBases, type EngineName, engines } from '#domain/engines/engines';
import { type WorkspaceName, workspaces } from '#domain/labs/workspace';
import { filesBelow, textOf } from '../course-files/project-files.ts';
import { engineRecipe, imageTag, workspaceRecipe } from '../docker/image-recipe.ts';

/** A lab and where everything is that its proof is about. */
export type ProvableLab = {
  name: string;
  workspace: WorkspaceName | null;
  /** The lessons that use it; `folder` is relative to the project's root. */
  lessons: { courseId: string; id: string; folder: string }[];
};

export type ProofEnvironment = {
  root: string;
  engine: EngineName;
  /** Images that the operator named instead of the engines' own. */
  engineBases?: EngineBases;
};

/**
 * The key of each lab's proof, by the lab's name: 16 hex digits that change with every byte of the lab's
 * folder, of its lessons' folders, of labs/prelude.sh, and of what its images are built from. A lesson
 * that only gets another number keeps its key. No Docker Engine is needed.
 */
export async function proofKeys(
  { root, engine, engineBases }: ProofEnvironment,
  labs: ProvableLab[],
): Promise<Map<string, string>> {
  const labsFolder = path.join(root, 'labs');
  const engineTag = await imageTag(
    engineRecipe(engines[engine], path.join(labsFolder, 'engines'), engineBases?.[engine]),
  );
  const workspaceTags = new Map<WorkspaceName, string>();
  for (const { workspace } of labs)
    if (workspace && !workspaceTags.has(workspace))
      workspaceTags.set(
        workspace,
        await imageTag(workspaceRecipe(workspaces[workspace], labsFolder)),
      );
  return new Map(
    labs.map((lab) => {
      const hash = createHash('sha256').update(`${engineTag}\0`);
      if (lab.workspace) hash.update(`${workspaceTags.get(lab.workspace)}\0`);
      hash.update(`${textOf(root, 'labs/prelude.sh') ?? ''}\0`);
      hashFolder(hash, 'lab', { root, folder: `labs/${lab.name}` });
      for (const { name, folder } of namedLessons(lab)) hashFolder(hash, name, { root, folder });
      return [lab.name, hash.digest('hex').slice(0, 16)];
    }),
  );
}

/** By id, so that neither the order in which they were read nor their numbers count. */
function namedLessons({ lessons }: ProvableLab): { name: string; folder: string }[] {
  return lessons
    .map(({ courseId, id, folder }) => ({ name: `lesson ${courseId}/${id}`, folder }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function hashFolder(hash: Hash, name: string, { root, folder }: { root: string; folder: string }) {
  for (const file of filesBelow(root, folder))
    hashFile(hash, `${name}/${file}`, path.join(root, folder, file));
}

/** A starter file that is executable is so in the learner's home too. */
function hashFile(hash: Hash, name: string, file: string): void {
  const bytes = readFileSync(file);
  const isExecutable = (statSync(file).mode & 0o100) !== 0;
  hash.update(`${name}\0${isExecutable ? 'x' : '-'}\0${bytes.length}\0`).update(bytes);
}
