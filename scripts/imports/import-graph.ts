import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Project files, relative to its root, each with the project files that it imports. */
export type ImportGraph = Map<string, string[]>;

/**
 * Who imports whom in the given folders, types included: TypeScript's own scanner reads imports,
 * re-exports and `import()`, also in the frontmatter and scripts of .astro files.
 */
export function importGraph(root: string, folders: string[]): ImportGraph {
  const aliases: Record<string, string> = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ).imports;
  const files = new Set(globSync(`{${folders.join(',')}}/**/*.{ts,mjs,astro}`, { cwd: root }));
  return new Map(
    [...files].map((file) => {
      const named = importsOf(file, readFileSync(path.join(root, file), 'utf8'));
      const own = named.map((name) => fileOf(name, file, aliases));
      return [file, own.filter((one): one is string => one !== null && files.has(one))];
    }),
  );
}

function importsOf(file: string, text: string): string[] {
  const parts = file.endsWith('.astro') ? codeOf(text) : [text];
  return parts.flatMap((part) =>
    ts.preProcessFile(part, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/** The TypeScript in an .astro file. */
function codeOf(text: string): string[] {
  const [, frontmatter = ''] = text.split(/^---$/m);
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)];
  return [frontmatter, ...scripts.map(([, code]) => code!)];
}

function fileOf(name: string, from: string, aliases: Record<string, string>): string | null {
  if (name.startsWith('.')) return path.join(path.dirname(from), name);
  for (const [alias, target] of Object.entries(aliases)) {
    const [before = '', after] = alias.split('*');
    if (after === undefined ? name === alias : name.startsWith(before))
      return path.normalize(target.replace('*', name.slice(before.length)));
  }
  return null;
}

/**
 * Groups of files that can each reach every other one of their group; where there are none, no
 * import leads back to where it came from. Tarjan's algorithm (SIAM J. Comput. 1(2), 1972).
 */
export function circlesOf(graph: ImportGraph): string[][] {
  const circles: string[][] = [];
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const trail: string[] = [];
  const onTrail = new Set<string>();

  function visit(file: string): void {
    const no = order.size;
    order.set(file, no);
    lowest.set(file, no);
    trail.push(file);
    onTrail.add(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (onTrail.has(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== no) return;
    const group = trail.splice(trail.indexOf(file));
    for (const one of group) onTrail.delete(one);
    if (group.length > 1 || graph.get(file)?.includes(file)) circles.push(group);
  }

  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return circles;
}
