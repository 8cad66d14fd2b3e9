const headerBytes = 8;

/** Output of a process without a pty, separated into its two streams. */
export type Collected = { stdout: string; stderr: string };

/**
 * Splits the Engine's frames (`[stream, 0, 0, 0, length as uint32 BE]`, then the bytes) and keeps
 * at most `limit` bytes of each stream; the rest is read and dropped. `filter` sees all of standard
 * output and returns what to keep.
 *
 * Not docker-modem's demuxStream: it calls itself once a frame, so a program that writes single
 * bytes overflows its stack, and it has no limit (decision 018; demux.test.ts shows it).
 */
export function outputCollector(
  limit: number,
  filter: (bytes: Buffer) => Buffer = (bytes) => bytes,
): {
  add(chunk: Buffer): void;
  collected(): Collected;
} {
  const kept = bounded(limit);
  const stdout = { add: (bytes: Buffer) => kept.add(filter(bytes)) };
  const stderr = bounded(limit);
  let header = Buffer.alloc(0);
  let sink: { add(bytes: Buffer): void } = stdout;
  let left = 0;

  function add(chunk: Buffer): void {
    let rest = chunk;
    while (rest.length > 0) {
      if (left > 0) {
        sink.add(rest.subarray(0, left));
        const taken = Math.min(left, rest.length);
        left -= taken;
        rest = rest.subarray(taken);
        continue;
      }
      const missing = headerBytes - header.length;
      header = Buffer.concat([header, rest.subarray(0, missing)]);
      rest = rest.subarray(missing);
      if (header.length < headerBytes) return;
      sink = header[0] === 2 ? stderr : stdout;
      left = header.readUInt32BE(4);
      header = Buffer.alloc(0);
    }
  }

  return { add, collected: () => ({ stdout: kept.text(), stderr: stderr.text() }) };
}

function bounded(limit: number): { add(bytes: Buffer): void; text(): string } {
  const chunks: Buffer[] = [];
  let size = 0;
  return {
    add(bytes) {
      const kept = bytes.subarray(0, limit - size);
      if (kept.length === 0) return;
      chunks.push(kept);
      size += kept.length;
    },
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}
