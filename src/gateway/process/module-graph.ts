import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Hash over everything that running a module means: each module of ours that it imports, directly or not,
 * the version of every package those import, and the given settings. `entry` is relative to the root.
 * Only `import … from` counts; a dynamic import does not.
 */
export function moduleGraphHash(root: string, entry: string, settings: string[] = []): string {
  const aliases: Record<string, string> = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  ).imports;
  const seen = new Set<string>();
  const parts: string[] = [...settings];
  const waiting = [path.join(root, entry)];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    parts.push(path.relative(root, file), text);
    for (const name of importsOf(text)) {
      const own = moduleFile(name, file, root, aliases);
      if (own) waiting.push(own);
      else if (!name.startsWith('node:')) parts.push(packageVersion(root, name));
    }
  }
  const hash = createHash('sha256');
  for (const part of parts.sort()) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** Imports that remain after the types are stripped. */
function importsOf(text: string): string[] {
  const statement = /^(?:import|export)\s+(?!type\s)(?:[^;'"]*?\sfrom\s+)?'([^']+)'/gm;
  return [...text.matchAll(statement)].map(([, name]) => name!);
}

function moduleFile(
  name: string,
  from: string,
  root: string,
  aliases: Record<string, string>,
): string | null {
  if (name.startsWith('.')) return path.resolve(path.dirname(from), name);
  if (!name.startsWith('#')) return null;
  for (const [alias, target] of Object.entries(aliases)) {
    const [before = '', after] = alias.split('*');
    if (after === undefined ? name === alias : name.startsWith(before))
      return path.join(root, target.replace('*', name.slice(before.length)));
  }
  throw new Error(`${from} imports ${name}, which package.json does not name`);
}

function packageVersion(root: string, name: string): string {
  const parts = name.split('/');
  const folder = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
  const file = path.join(root, 'node_modules', folder, 'package.json');
  const version = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : 'none';
  return `${folder} ${version}`;
}
