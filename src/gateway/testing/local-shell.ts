import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import type { TerminalProcess } from '#domain/ports/lab-runtime';
import type { TerminalRuntime } from '../terminal-sessions.ts';

const run = promisify(execFile);

/** Real shells on real ptys of this machine, for tests that need no database node. */
export class LocalShells implements TerminalRuntime {
  readonly #children = new Map<string, ChildProcess>();
  /** Shells opened so far. */
  opened = 0;

  async openTerminal(
    _handle: unknown,
    { columns, rows, terminalId }: { columns: number; rows: number; terminalId: string },
  ): Promise<TerminalProcess> {
    this.opened += 1;
    // In a container too a shell can be spoken to before its opening has set the size.
    // The shell's file descriptor 3 tells the name of its pty; script(1) makes the pty.
    const child = spawn(
      'script',
      [
        '-qefc',
        `tty >&3; sleep 0.1; stty cols ${columns} rows ${rows}; exec 3>&-; exec bash --norc`,
        '/dev/null',
      ],
      {
        stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
        env: { PATH: process.env.PATH, TERM: 'xterm-256color', PS1: '$ ', LAB_TERM: terminalId },
      },
    );
    this.#children.set(terminalId, child);
    const tty = await new Promise<string>((resolve) =>
      child.stdio[3]!.once('data', (name) => resolve(String(name).trim())),
    );
    const ended = new Promise<{ exitCode: number | null }>((resolve) =>
      child.once('close', (exitCode) => resolve({ exitCode })),
    );
    return {
      output: child.stdout!,
      write: (bytes) =>
        new Promise((resolve) => {
          if (child.stdin!.writable) child.stdin!.write(bytes, () => resolve());
          else resolve();
        }),
      resize: async (width, height) => {
        await run('stty', ['-F', tty, 'cols', String(width), 'rows', String(height)]);
      },
      ended,
      close: async () => {
        child.kill('SIGKILL');
        await ended;
      },
    };
  }

  get alive(): number {
    return [...this.#children.values()].filter(
      ({ exitCode, signalCode }) => exitCode === null && signalCode === null,
    ).length;
  }

  killAll(): void {
    for (const child of this.#children.values()) child.kill('SIGKILL');
  }
}
