/** What a learner types into cqlsh and its output, for a picture of a terminal. */
export type TerminalRun = {
  /** Each statement as lines, as typed. */
  statements: string[][];
  /** Output lines of the database; values that vary are shown as the author wrote them. */
  output: string[];
};

const run = /<Run in="cqlsh">([\s\S]*?)<\/Run>/g;
const fence = /```(\w+)\n([\s\S]*?)\n```/g;

/**
 * The first command of a lesson that runs in cqlsh and looks the same to everybody; null if there
 * is none. Reads the source of checked MDX, in which a Run contains only fences.
 */
export function firstRun(mdx: string): TerminalRun | null {
  for (const [, inside = ''] of mdx.matchAll(run)) {
    const fences = new Map(
      [...inside.matchAll(fence)].map(([, language, text]) => [language, text]),
    );
    const cql = fences.get('cql');
    const output = fences.get('output');
    if (cql && output && !/\{seed\./.test(cql + output))
      return { statements: statementsOf(cql), output: asShown(output).split('\n') };
  }
  return null;
}

function statementsOf(cql: string): string[][] {
  const statements: string[][] = [[]];
  for (const line of cql.split('\n')) {
    statements.at(-1)!.push(line);
    if (line.trimEnd().endsWith(';')) statements.push([]);
  }
  return statements.filter((lines) => lines.length > 0);
}

/** `{left~8}` shows 8: the pattern of a varying value is for the suite, not for the reader. */
function asShown(output: string): string {
  return output.replace(/\{[\w ]+~([^}]*)\}/g, '$1');
}
