import { createHash } from 'node:crypto';
import { type EngineName, engines } from '#domain/engines/engines';
import type { LabDefinition } from './lab-definition.ts';
import { memoryMiB } from './lab-rules.ts';
import { workspaces } from './workspace.ts';

/** What a lab is made of, besides its definition. */
export type LabMaterial = {
  engine: EngineName;
  /** Tags of its images, which change with every file in them. */
  images: string[];
  /** labs/prelude.sh, which set-ups may use. */
  prelude: string;
};

/**
 * Changes if a lab made now would come out differently; tasks and checks do not count, since they
 * are read when needed.
 */
export function labFingerprint(definition: LabDefinition, material: LabMaterial): string {
  const { name, node, workspace, setup, files, seeds } = definition;
  return hash(['lab', material, { name, node, workspace, setup, files, seeds }]);
}

/** The same for a bare booted node, which fits every lab that would boot it alike. */
export function nodeFingerprint(
  node: NodeKind,
  { engine, images }: Pick<LabMaterial, 'engine' | 'images'>,
): string {
  return hash(['node', engine, images, node.memoryMiB, engines[engine].arguments(node)]);
}

/**
 * How a node must be booted for a lab; Alternator can be added later if the engine runs it as a
 * separate process.
 */
export type NodeKind = { memoryMiB: number; alternator: boolean };

export function nodeKindOf({ node }: Pick<LabDefinition, 'node'>, engine: EngineName): NodeKind {
  const alternator = node.alternator && engines[engine].startAlternator === null;
  return { memoryMiB: memoryMiB(node.memory), alternator };
}

/** Sum of the memory limits of a lab's containers (MiB). */
export function labMemoryMiB({
  node,
  workspace,
}: Pick<LabDefinition, 'node' | 'workspace'>): number {
  return memoryMiB(node.memory) + (workspace ? workspaces[workspace].memoryMiB : 0);
}

function hash(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
}
