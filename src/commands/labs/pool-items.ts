import type { EngineName } from '#domain/engines/engines';
import type { LabDefinition } from '#domain/labs/lab-definition';
import {
  labFingerprint,
  labMemoryMiB,
  type NodeKind,
  nodeFingerprint,
  nodeKindOf,
} from '#domain/labs/lab-fingerprint';
import type { PoolItem } from '#domain/labs/lab-pool';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabRuntime } from '#domain/ports/lab-runtime';

type Needs = { library: CourseLibrary; runtime: Pick<LabRuntime, 'images'> };

/**
 * A lab and the node under it as the pool knows them; `areReady` is false if an image is missing.
 */
export async function poolItemsOf(
  { library, runtime }: Needs,
  definition: LabDefinition,
  engine: EngineName,
): Promise<{ lab: PoolItem; node: PoolItem; areReady: boolean }> {
  const { tags, areReady } = await runtime.images({
    engine,
    workspace: definition.workspace ?? null,
  });
  const material = { engine, images: tags, prelude: library.prelude() };
  return {
    lab: {
      labName: definition.name,
      fingerprint: labFingerprint(definition, material),
      memoryMiB: labMemoryMiB(definition),
    },
    node: nodeItem(nodeKindOf(definition, engine), engine, tags),
    areReady,
  };
}

/** The node that most labs are built on; null if its image is missing. */
export async function commonNode(
  { library, runtime }: Needs,
  engine: EngineName,
): Promise<{ item: PoolItem; kind: NodeKind } | null> {
  const { tags, areReady } = await runtime.images({ engine, workspace: null });
  const kinds = new Map<string, { kind: NodeKind; labs: number }>();
  for (const definition of labsOf(library)) {
    const kind = nodeKindOf(definition, engine);
    const key = JSON.stringify(kind);
    kinds.set(key, { kind, labs: (kinds.get(key)?.labs ?? 0) + 1 });
  }
  const [most] = [...kinds.values()].sort((a, b) => b.labs - a.labs);
  if (!most || !areReady) return null;
  return { item: nodeItem(most.kind, engine, tags), kind: most.kind };
}

function nodeItem(kind: NodeKind, engine: EngineName, tags: string[]): PoolItem {
  // The engine's image is the first; a node needs no other.
  const images = tags.slice(0, 1);
  const fingerprint = nodeFingerprint(kind, { engine, images });
  return { labName: null, fingerprint, memoryMiB: kind.memoryMiB };
}

/** The labs that lessons use, each once. */
function labsOf(library: CourseLibrary): LabDefinition[] {
  const names = library
    .courses()
    .flatMap(({ lessons }) => lessons.flatMap(({ lab }) => (lab ? [lab] : [])));
  return [...new Set(names)].flatMap((name) => library.lab(name) ?? []);
}
