import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { maxInputBytes } from '#gateway/protocol';
import { InputQueue } from './input-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A socket whose network takes bytes only when it is told to. */
function slowSocket() {
  const sent: Uint8Array[] = [];
  const socket = {
    bufferedAmount: 0,
    send(bytes: Uint8Array) {
      sent.push(bytes.slice());
      socket.bufferedAmount += bytes.length;
    },
  };
  const text = () => sent.map((bytes) => new TextDecoder().decode(bytes)).join('');
  return { socket, sent, text };
}
const bytes = (text: string) => new TextEncoder().encode(text);

test('a large paste leaves as the network takes it, whole and in order', () => {
  const { socket, sent, text } = slowSocket();
  const queue = new InputQueue(socket);
  const paste = Array.from({ length: 100_000 }, (_, at) => `line ${at}\n`).join('');
  queue.push(bytes(paste));
  queue.push(bytes('then a key'));
  const first = sent.length;
  expect(socket.bufferedAmount).toBeLessThanOrEqual(64 * 1024 + maxInputBytes);
  vi.advanceTimersByTime(1000);
  expect(sent.length).toBe(first);
  for (let turn = 0; turn < 1000 && !text().endsWith('then a key'); turn += 1) {
    socket.bufferedAmount = 0;
    vi.advanceTimersByTime(10);
  }
  expect(text()).toBe(`${paste}then a key`);
  expect(Math.max(...sent.map(({ length }) => length))).toBe(maxInputBytes);
});

test('Ctrl-C drops what has not gone, and ends a bracketed paste that was begun', () => {
  const { socket, text } = slowSocket();
  const queue = new InputQueue(socket);
  queue.push(bytes(`\x1b[200~${'x'.repeat(500_000)}\x1b[201~`));
  queue.push(bytes('\x03'));
  socket.bufferedAmount = 0;
  vi.advanceTimersByTime(10);
  expect(text().replace(/x+/, 'x')).toBe('\x1b[200~x\x1b[201~\x03');
  expect(text().length).toBeLessThan(100_000);
});

test('a paste that had not begun leaves nothing behind', () => {
  const { socket, text } = slowSocket();
  const queue = new InputQueue(socket);
  socket.bufferedAmount = 1e6;
  queue.push(bytes('\x1b[200~many words\x1b[201~'));
  queue.push(bytes('\x03'));
  socket.bufferedAmount = 0;
  vi.advanceTimersByTime(10);
  expect(text()).toBe('\x03');
});

test('what a lost connection leaves unsent is forgotten', () => {
  const { socket, text } = slowSocket();
  const queue = new InputQueue(socket);
  socket.bufferedAmount = 1e6;
  queue.push(bytes('four'));
  queue.clear();
  socket.bufferedAmount = 0;
  vi.advanceTimersByTime(1000);
  expect(text()).toBe('');
});
