import { expect, test } from 'vitest';
import { HeldKeys } from './held-keys.ts';

function keyboard() {
  let sent = '';
  const keys = new HeldKeys((bytes) => {
    sent += new TextDecoder().decode(bytes);
  });
  const press = (text: string) => keys.press(new TextEncoder().encode(text));
  return { keys, press, sent: () => sent };
}

test('keys pass while nobody holds them', () => {
  const { press, sent } = keyboard();
  press('ls\r');
  press('\x03');
  expect(sent()).toBe('ls\r\x03');
});

test('keys pressed while something is typed come after it, in order', () => {
  const { keys, press, sent } = keyboard();
  const hold = keys.hold();
  press('e');
  press('xit\r');
  hold.first(() => press('pasted'));
  press('!');
  expect(sent()).toBe('pasted');
  expect(hold.isInterrupted).toBe(false);
  hold.release();
  expect(sent()).toBe('pastedexit\r!');
  press('.');
  expect(sent()).toBe('pastedexit\r!.');
});

test('keys wait for all who hold them', () => {
  const { keys, press, sent } = keyboard();
  const [one, two] = [keys.hold(), keys.hold()];
  press('x');
  one.release();
  one.release();
  expect(sent()).toBe('');
  two.release();
  expect(sent()).toBe('x');
});

test('Ctrl-C is not kept, and drops what is', () => {
  const { keys, press, sent } = keyboard();
  const hold = keys.hold();
  press('x');
  press('\x03');
  expect(sent()).toBe('\x03');
  expect(hold.isInterrupted).toBe(true);
  press('y');
  hold.release();
  expect(sent()).toBe('\x03y');
  expect(keys.hold().isInterrupted).toBe(false);
});
