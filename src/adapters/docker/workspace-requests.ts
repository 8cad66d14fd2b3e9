import type { ExecResult } from '#domain/ports/lab-runtime';

/** What a check on the node asks to have run in the workspace. */
export type WorkspaceRequest = { as: 'checker' | 'runner'; script: string };

/**
 * A request is its own line on standard output: this byte, the account, a space, the script in
 * base64. A program whose output a check echoes could print such a line too, but would gain nothing
 * that a learner's program does not have.
 */
const requestMark = '\x1e';
/** A longer script is not a request (bytes of base64). */
const longestLine = 256 * 1024;

/** Takes requests out of a stream of standard output; everything else passes unchanged. */
export function requestFilter(
  onRequest: (request: WorkspaceRequest) => void,
): (bytes: Buffer) => Buffer {
  let held = '';
  return (bytes) => {
    const text = held + bytes.toString('latin1');
    held = '';
    let passed = '';
    let rest = text;
    for (;;) {
      const at = rest.indexOf(requestMark);
      if (at < 0) return Buffer.from(passed + rest, 'latin1');
      passed += rest.slice(0, at);
      rest = rest.slice(at);
      const end = rest.indexOf('\n');
      if (end < 0 && rest.length < longestLine) {
        held = rest;
        return Buffer.from(passed, 'latin1');
      }
      const line = end < 0 ? rest : rest.slice(0, end);
      const request = readRequest(line);
      if (request) onRequest(request);
      else passed += `${line}\n`;
      rest = end < 0 ? '' : rest.slice(end + 1);
    }
  };
}

function readRequest(line: string): WorkspaceRequest | undefined {
  const words = line.slice(requestMark.length);
  const [, as, script = ''] = /^(checker|runner) ([A-Za-z0-9+/=]+)$/.exec(words) ?? [];
  if (as !== 'checker' && as !== 'runner') return undefined;
  return { as, script: Buffer.from(script, 'base64').toString('utf8') };
}

/**
 * The line that a check reads back: exit code, standard output and standard error, the last two in
 * base64.
 */
export function answerLine({ exitCode, stdout, stderr, timedOut }: ExecResult): string {
  const code = timedOut ? 124 : (exitCode ?? 125);
  // An empty field would shift the next one; a dash is not base64.
  const field = (text: string) => Buffer.from(text, 'utf8').toString('base64') || '-';
  return `${code} ${field(stdout)} ${field(stderr)}\n`;
}
