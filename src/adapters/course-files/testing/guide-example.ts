import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root.ts';

/** The files of the worked example in docs/authoring.md, so that what authors copy is known to hold. */
export function guideExample(): Record<string, string> {
  const guide = readFileSync(path.join(projectRoot(), 'docs/authoring.md'), 'utf8');
  const files = [...guide.matchAll(/^\*\*`(.+)`\*\*\n\n(`{3,})\w+\n([\s\S]*?)^\2$/gm)];
  if (files.length < 10) throw new Error('docs/authoring.md has lost files of its worked example.');
  return Object.fromEntries(files.map(([, file = '', , text = '']) => [file, text]));
}
