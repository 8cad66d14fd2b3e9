import { expect, test } from 'vitest';
import { cutExcerpt } from './cut-excerpt.ts';

const program = `package main

func main() {
\tif err := run(); err != nil {
\t\tlog.Fatal(err)

\t}
}

func run() error {
\treturn nil
}
`;

test('a file without ends is shown whole, from its first line', () => {
  expect(cutExcerpt(program, {})).toEqual({ ok: true, text: program.trimEnd(), firstLine: 1 });
});

test('both ends are included, and shared indentation goes', () => {
  expect(cutExcerpt(program, { from: 'if err', to: '}' })).toEqual({
    ok: true,
    text: 'if err := run(); err != nil {\n\tlog.Fatal(err)\n\n}',
    firstLine: 4,
  });
});

test('one end alone leaves the other to the file', () => {
  expect(cutExcerpt(program, { from: 'func run' })).toMatchObject({
    text: 'func run() error {\n\treturn nil\n}',
    firstLine: 10,
  });
  expect(cutExcerpt(program, { to: 'func main' })).toMatchObject({
    text: 'package main\n\nfunc main() {',
    firstLine: 1,
  });
});

test('an excerpt may be one line', () => {
  expect(cutExcerpt(program, { from: 'return', to: 'nil' })).toMatchObject({ text: 'return nil' });
});

test('an end that no line holds is named', () => {
  expect(cutExcerpt(program, { from: 'func stop' })).toEqual({ ok: false, notFound: 'from' });
  expect(cutExcerpt(program, { from: 'func run', to: 'package' })).toEqual({
    ok: false,
    notFound: 'to',
  });
});

test('tabs and spaces are not the same indentation, and blank lines have none', () => {
  expect(cutExcerpt('    a\n\n  b\n', {})).toMatchObject({ text: '  a\n\nb' });
  expect(cutExcerpt('  a\n\tb\n', {})).toMatchObject({ text: '  a\n\tb' });
});

test('the line ends of Windows are read as line ends', () => {
  expect(cutExcerpt('a\r\nb\r\n', { from: 'a' })).toMatchObject({ text: 'a\nb' });
});
