import fs from 'node:fs';
import { vi } from 'vitest';

type Line = { level: string; msg: string; [field: string]: unknown };

/** Takes this process's log (standard error, JSON) instead of showing it, until `restore`. */
export function capturedLog(): { lines: Line[]; restore(): void } {
  const lines: Line[] = [];
  const write = fs.writeSync.bind(fs) as (...args: unknown[]) => number;
  const spy = vi.spyOn(fs, 'writeSync').mockImplementation((...args: unknown[]) => {
    const [file, text] = args;
    if (file !== 2) return write(...args);
    for (const line of String(text).trim().split('\n')) lines.push(JSON.parse(line));
    return Buffer.byteLength(String(text));
  });
  return { lines, restore: () => spy.mockRestore() };
}
