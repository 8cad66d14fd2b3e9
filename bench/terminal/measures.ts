import { benchFile } from './bench-container.ts';
import { pause, type Shell, type ShellPath, untilReady } from './shell-path.ts';

const key = 'x';
const killLine = '\x15';
/** Keys typed before the line is cleared, so that it never wraps. */
const lineLength = 50;
const end = 'theend';

/** Types single keys at a prompt and answers how long each took to come back, ms. */
export async function echoes(shell: Shell, keys: number): Promise<number[]> {
  const times: number[] = [];
  const byte = key.charCodeAt(0);
  for (let no = 1; no <= keys; no += 1) {
    times.push(
      await new Promise<number>((resolve) => {
        let typedAt = 0;
        shell.onOutput = (bytes) => {
          if (bytes.includes(byte)) resolve(performance.now() - typedAt);
        };
        typedAt = performance.now();
        shell.write(key);
      }),
    );
    if (no % lineLength > 0 && no < keys) continue;
    shell.onOutput = () => {};
    shell.write(killLine);
    await pause(10);
  }
  return times;
}

/** Bytes, the time they took and the server's processor time for them, ms; null where there is no server. */
export type Flood = { bytes: number; ms: number; cpuMs: number | null };

/** Prints the bench's text and reads it all. */
export async function flood(path: Pick<ShellPath, 'name' | 'usage'>, shell: Shell): Promise<Flood> {
  const before = await path.usage();
  const startedAt = performance.now();
  let bytes = 0;
  let tail = '';
  const ms = await new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${path.name}: no end in 2 minutes`)), 120_000);
    shell.onOutput = (chunk) => {
      bytes += chunk.length;
      const last = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length).subarray(-400);
      tail = (tail + last.toString('latin1')).slice(-800);
      if (!tail.includes(end)) return;
      clearTimeout(timer);
      resolve(performance.now() - startedAt);
    };
    shell.write(`cat ${benchFile}; printf 'the''end\\r\\n'\r`);
  });
  const after = await path.usage();
  await pause(200);
  return { bytes, ms, cpuMs: before && after && after.cpuMs - before.cpuMs };
}

/** Memory that `count` terminals at a prompt add to the server's own, MiB; null where there is no server. */
export async function idleMemory(path: ShellPath, count: number): Promise<number | null> {
  const before = await path.usage();
  if (!before) return null;
  const shells: Shell[] = [];
  try {
    for (let no = 0; no < count; no += 1) {
      const shell = await path.open();
      shells.push(shell);
      await untilReady(shell);
    }
    await pause(2000);
    const after = await path.usage();
    return after!.memoryMiB - before.memoryMiB;
  } finally {
    for (const shell of shells) shell.close();
    await pause(1000);
  }
}
