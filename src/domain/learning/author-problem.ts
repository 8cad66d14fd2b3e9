/**
 * Something wrong in a file that an author wrote, described so that it can be fixed without reading
 * code.
 */
export type AuthorProblem = {
  /** Path relative to the project's folder, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based. */
  column: number;
  /** Where in the file's structure, like `questions[2].options`; absent in prose. */
  field?: string;
  /** What was expected and what was found. */
  message: string;
};

/** One line per problem, ordered by file and line: `file:line:column  field  message`. */
export function formatProblems(problems: AuthorProblem[]): string {
  return inReadingOrder(problems)
    .map(({ file, line, column, field, message }) =>
      [`${file}:${line}:${column}`, field, message].filter(Boolean).join('  '),
    )
    .join('\n');
}

export function inReadingOrder(problems: AuthorProblem[]): AuthorProblem[] {
  return [...problems].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.message, b.message),
  );
}

/** `['questions', 2, 'options']` as `questions[2].options`. */
export function fieldName(path: readonly PropertyKey[]): string | undefined {
  if (path.length === 0) return undefined;
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}[${step}]`;
    return name === '' ? String(step) : `${name}.${String(step)}`;
  }, '');
}

/** A value as quoted in a message: short, and on one line. */
export function quoted(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value === 'object') {
    const fields = Object.keys(value);
    return fields.length === 0 ? 'no fields' : `the fields ${fields.slice(0, 4).join(', ')}`;
  }
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

// Not localeCompare: the order must not depend on the machine's locale.
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
