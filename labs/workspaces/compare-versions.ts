import { type Pin, readPins } from './read-pins.ts';

/** A file of the checkout; `workspace` is the folder of the language that it belongs to. */
export type SourceFile = { path: string; workspace: string; text: string };

type FoundPin = Pin & { file: SourceFile };
const list = 'labs/workspaces/versions.env';

/** Where files and versions.env do not agree: one sentence each, with file and line. */
export function compareVersions(versions: string, files: SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const pins = files.flatMap((file) => {
    const isLocked = paths.has(file.path.replace(/txt$/, 'in')) && file.path.endsWith('.txt');
    return readPins(file.path, file.text, isLocked).map((pin): FoundPin => ({ ...pin, file }));
  });
  const used = new Set<string>();
  const listed = entriesOf(versions);
  const values = new Map(listed.map(({ name, value }) => [name, value]));
  return [
    ...doubles(listed),
    ...pins.flatMap((pin) => problemOf(pin, { pins, values, used }) ?? []),
    ...listed
      .filter(({ name }) => !used.has(name))
      .map(({ name, line }) => `${list}:${line}: nothing uses ${name}`),
  ];
}

type Comparison = { pins: FoundPin[]; values: Map<string, string>; used: Set<string> };

function problemOf(pin: FoundPin, { pins, values, used }: Comparison): string | undefined {
  const { file, line, name, version, kind } = pin;
  const at = `${file.path}:${line}:`;
  const prefix = `${asVariable(file.workspace)}_`;
  if (name === null) {
    const same = [...values].filter(
      ([variable, value]) => variable.startsWith(prefix) && value === version,
    );
    for (const [variable] of same) used.add(variable);
    return same.length > 0 ? undefined : `${at} ${list} has no ${prefix}… of ${version}`;
  }
  const variable = values.has(name) || version === 'given' ? name : prefix + asVariable(name);
  const value = values.get(variable);
  if (value === undefined && kind === 'locked') return undefined;
  if (value === undefined && kind === 'indirect') return notInImage(pin, pins);
  if (value === undefined) return `${at} ${list} has no ${variable}, which is ${version}`;
  used.add(variable);
  if (version === 'given' || version === value) return undefined;
  // Packages further down may want another version of the same one beside it.
  if (kind === 'locked' && isLockedElsewhere(pin, value, pins)) return undefined;
  return `${at} ${name} is ${version}, and ${variable} in ${list} is ${value}`;
}

/** What a starter file requires below its own requirements is there without a network only if the image has it. */
function notInImage({ file, line, name, version }: FoundPin, pins: FoundPin[]): string | undefined {
  const image = `labs/workspaces/${file.workspace}/`;
  if (file.path.startsWith(image)) return undefined;
  const isThere = pins.some(
    (pin) => pin.file.path.startsWith(image) && pin.name === name && pin.version === version,
  );
  return isThere
    ? undefined
    : `${file.path}:${line}: the ${file.workspace} workspace has no ${name} ${version}`;
}

function isLockedElsewhere({ file, name }: FoundPin, value: string, pins: FoundPin[]): boolean {
  return pins.some((pin) => pin.file === file && pin.name === name && pin.version === value);
}

/** `@aws-sdk/lib-dynamodb` is AWS_SDK_LIB_DYNAMODB, `github.com/gocql/gocql` GOCQL_GOCQL. */
function asVariable(name: string): string {
  return name
    .replace(/^@|^github\.com\//, '')
    .replace(/\W/g, '_')
    .toUpperCase();
}

type Entry = { name: string; value: string; line: number };

function entriesOf(versions: string): Entry[] {
  return versions.split('\n').flatMap((text, index) => {
    const [, name = '', value = ''] = /^(\w+)=(\S+)$/.exec(text) ?? [];
    return name ? [{ name, value, line: index + 1 }] : [];
  });
}

function doubles(listed: Entry[]): string[] {
  const isFirst = ({ name }: Entry, index: number) =>
    listed.findIndex((one) => one.name === name) === index;
  return listed
    .filter((entry, index) => !isFirst(entry, index))
    .map(({ name, line }) => `${list}:${line}: ${name} is there already`);
}
