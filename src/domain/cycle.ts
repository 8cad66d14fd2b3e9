/**
 * The first cycle among nodes that point at each other, as a path with the first node repeated at
 * the end; undefined if there is none. Arrows to unknown nodes are ignored.
 */
export function findCycle(arrows: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const finished = new Set<string>();
  for (const start of arrows.keys()) {
    const cycle = walk(start, []);
    if (cycle) return cycle;
  }
  return undefined;

  function walk(node: string, way: string[]): string[] | undefined {
    const seenAt = way.indexOf(node);
    if (seenAt >= 0) return [...way.slice(seenAt), node];
    if (finished.has(node)) return undefined;
    for (const next of arrows.get(node) ?? []) {
      const cycle = walk(next, [...way, node]);
      if (cycle) return cycle;
    }
    finished.add(node);
    return undefined;
  }
}
