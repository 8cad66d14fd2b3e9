import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import Docker from 'dockerode';
import { describe, expect, test } from 'vitest';
import { outputCollector } from './demux.ts';

function frame(stream: 1 | 2, text: string): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
}

const wire = Buffer.concat([frame(1, 'one '), frame(2, 'bad'), frame(1, ''), frame(1, 'two é')]);

test('both outputs come out whole, however the bytes arrive', () => {
  for (const size of [1, 2, 7, 8, 9, 1000]) {
    const collector = outputCollector(1000);
    for (let at = 0; at < wire.length; at += size) collector.add(wire.subarray(at, at + size));
    expect(collector.collected(), `in pieces of ${size}`).toEqual({
      stdout: 'one two é',
      stderr: 'bad',
    });
  }
});

test('each output is cut at the limit, and what follows is still read', () => {
  const collector = outputCollector(5);
  collector.add(frame(1, 'x'.repeat(100)));
  collector.add(frame(2, 'later'));
  expect(collector.collected()).toEqual({ stdout: 'xxxxx', stderr: 'later' });
});

describe('a program that writes single bytes', () => {
  // As many of its frames as fit into one read of a socket (64 KiB).
  const read = Buffer.concat(Array.from({ length: 7281 }, () => frame(1, 'x')));

  test('is collected like any other', () => {
    const collector = outputCollector(10_000);
    collector.add(read);
    expect(collector.collected()).toEqual({ stdout: 'x'.repeat(7281), stderr: '' });
  });

  test('is too much for the library, which is why we do not use it', () => {
    const stream = new EventEmitter() as unknown as NodeJS.ReadableStream;
    const sink = new Writable({ write: (_bytes, _encoding, done) => done() });
    new Docker({ socketPath: '/nowhere' }).modem.demuxStream(stream, sink, sink);
    // When this fails, the library has learned it: decide again (decision 018).
    expect(() => stream.emit('data', read)).toThrow(RangeError);
  });
});
