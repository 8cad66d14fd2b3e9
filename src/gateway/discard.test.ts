import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Discard } from './discard.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const flood = Buffer.from('y\r\n'.repeat(1000));

/** A discard, and whether it is over. */
function begun() {
  const over = vi.fn();
  return { discard: new Discard(over), over };
}

test('ends when nothing has come for 30 ms', () => {
  const { discard, over } = begun();
  vi.advanceTimersByTime(29);
  discard.more(flood);
  vi.advanceTimersByTime(29);
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
});

test('ends soon after the terminal has echoed Ctrl-C', () => {
  const { discard, over } = begun();
  discard.more(flood);
  discard.more(Buffer.from('y\r\n^C'));
  vi.advanceTimersByTime(3);
  expect(over).toHaveBeenCalledOnce();
});

test('goes on through a flood of what looks like that echo', () => {
  const { discard, over } = begun();
  for (let no = 0; no < 100; no += 1) {
    discard.more(Buffer.from('^C\r\n'.repeat(1000)));
    vi.advanceTimersByTime(2);
  }
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(over).toHaveBeenCalledOnce();
});

test.each([
  ['64 MiB', 64 * 1024 * 1024, 0],
  ['two seconds', 1, 20],
])('gives up a program that ignores Ctrl-C after %s', (_, bytes, everyMs) => {
  const { discard, over } = begun();
  const piece = new Uint8Array(Math.ceil(bytes / 64));
  for (let no = 0; no < 110 && over.mock.calls.length === 0; no += 1) {
    discard.more(piece);
    vi.advanceTimersByTime(everyMs);
  }
  expect(over).toHaveBeenCalledOnce();
});

test('says nothing once it is stopped', () => {
  const { discard, over } = begun();
  discard.more(flood);
  discard.stop();
  vi.advanceTimersByTime(1000);
  expect(over).not.toHaveBeenCalled();
});
