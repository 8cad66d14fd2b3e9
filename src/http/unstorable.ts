/**
 * What Postgres has no text for: U+0000, and half of a surrogate pair, which is no character and would
 * be stored as another one.
 */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Paths of the texts in a value, keys included, that cannot be stored, like `answers.0`. */
export function unstorableIn(value: unknown, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return isStorable(value) ? [] : [path.join('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    isStorable(key) ? unstorableIn(inner, [...path, key]) : [path.join('.')],
  );
}
