import type { HomeFile } from './lab-definition.ts';

/**
 * Bash that writes files into the home of the account that runs it, and lets the workspace's
 * language add to each project what starter files leave out. The files get the current time:
 * compilers that compare times must see a change, whatever the time of the author's file.
 */
export function layOutFiles(files: HomeFile[]): string {
  const projects = new Set(
    files.flatMap(({ path }) => (path.includes('/') ? [path.slice(0, path.indexOf('/'))] : [])),
  );
  return [
    ...files.map(writeFile),
    ...(projects.size > 0
      ? [`(cd "$HOME" && lab-adopt ${[...projects].map(quoted).join(' ')})`]
      : []),
  ].join('\n');
}

/** A text as a file in the home. */
export function textFile(path: string, text: string): HomeFile {
  return { path, base64: Buffer.from(text, 'utf8').toString('base64'), isExecutable: false };
}

function writeFile({ path, base64, isExecutable }: HomeFile): string {
  const target = `"$HOME"/${quoted(path)}`;
  return [
    `mkdir -p "$(dirname ${target})"`,
    `base64 -d >${target} <<'END_OF_FILE'\n${base64}\nEND_OF_FILE`,
    ...(isExecutable ? [`chmod +x ${target}`] : []),
  ].join('\n');
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`;
