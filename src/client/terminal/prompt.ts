/** What is on the cursor's line: a prompt waiting for input, or something else. */
export type Prompt =
  | { at: 'shell' | 'cqlsh' | 'statement' }
  /** A prompt with something already typed after it. */
  | { at: 'typing' }
  | { at: 'nothing' };

const prompts = [
  // labs/engines/shared/home/.bashrc: `node:~$ `.
  { at: 'shell', pattern: /^[\w.@-]+:[^$#]*[$#] / },
  // `cqlsh> `, `cqlsh:tides> `, `ada@cqlsh:tides> `.
  { at: 'cqlsh', pattern: /^(?:\S+@)?cqlsh(?::\S+)?> / },
  // A statement that has no semicolon yet.
  { at: 'statement', pattern: /^ +\.\.\. / },
] as const;

/** Reads the cursor's line, cut at the cursor; both parts as they appear on the screen. */
export function readPrompt(before: string, after: string): Prompt {
  for (const { at, pattern } of prompts) {
    const found = pattern.exec(before);
    if (!found) continue;
    return found[0].length === before.length && after.trim() === '' ? { at } : { at: 'typing' };
  }
  return { at: 'nothing' };
}
