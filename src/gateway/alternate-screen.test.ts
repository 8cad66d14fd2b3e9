import { expect, test } from 'vitest';
import { AlternateScreen } from './alternate-screen.ts';

const output = new TextEncoder();
const enter = '\x1b[?1049h';
const leave = '\x1b[?1049l';

test('follows a program onto the alternate screen and back, wherever a chunk is cut', () => {
  for (let cut = 0; cut <= enter.length; cut++) {
    const screen = new AlternateScreen();
    screen.follow(output.encode(`$ vi\r\n${enter.slice(0, cut)}`));
    screen.follow(output.encode(`${enter.slice(cut)}text`));
    expect(screen.isOn).toBe(true);
    screen.follow(output.encode(leave.slice(0, cut)));
    screen.follow(output.encode(leave.slice(cut)));
    expect(screen.isOn).toBe(false);
  }
});

test('the last switch of a chunk counts, of the older kinds too', () => {
  const screen = new AlternateScreen();
  screen.follow(output.encode(`${enter}${leave}\x1b[?47h`));
  expect(screen.isOn).toBe(true);
  screen.follow(output.encode('\x1b[?25l\x1b[?1047l'));
  expect(screen.isOn).toBe(false);
});
