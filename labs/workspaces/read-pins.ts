import { basename } from 'node:path';

/** A version that a file names. */
export type Pin = {
  /** Line of the file, from 1. */
  line: number;
  /** The package, or `series` for the language's own; null where only the number stands there. */
  name: string | null;
  /** Without Go's `v` and Cargo's `=`; a requirement that is not exact stays as it is written. */
  version: string;
  /**
   * direct: somebody chose it. locked: in a lockfile, which names packages below those too.
   * indirect: go.mod's own kind of that. mention: a number in a script or a text.
   */
  kind: 'direct' | 'locked' | 'indirect' | 'mention';
};
type Read = (text: string) => Pin[];

/** What a file pins; `isLocked` is for a requirements.txt that was made from a requirements.in. */
export function readPins(path: string, text: string, isLocked = false): Pin[] {
  const name = basename(path);
  if (/requirements\.(in|txt)$/.test(name))
    return requirements(text).map((pin) => (isLocked ? { ...pin, kind: 'locked' } : pin));
  const read = Object.keys(manifests).find((ending) => name.endsWith(ending));
  return read ? manifests[read]!(text) : mentions(text, name.endsWith('.md'));
}

/** Whether a file is a manifest or a lockfile; of starter files these alone are compared. */
export function isManifest(path: string): boolean {
  const name = basename(path);
  return (
    /requirements\.(in|txt)$/.test(name) ||
    Object.keys(manifests).some((ending) => ending !== 'Dockerfile' && name.endsWith(ending))
  );
}

// A name may have something in front of these, as in an author's solution use-the-fork.go.mod.
const manifests: Record<string, Read> = {
  'Cargo.toml': cargoManifest,
  'Cargo.lock': (text) => lockedPairs(text, /^name = "(.+)"$/, /^version = "(.+)"$/),
  'go.mod': goModule,
  'go.sum': goSums,
  'package-lock.json': (text) =>
    lockedPairs(text, /^ {4}"(?:node_modules\/(.+))": \{$/, /^ {6}"version": "(.+)",?$/),
  'package.json': npmManifest,
  Dockerfile: dockerfile,
};

function cargoManifest(text: string): Pin[] {
  let section = '';
  return eachLine(text, (line) => {
    section = /^\[(.+)\]/.exec(line)?.[1] ?? section;
    const ofOne = /dependencies\.([\w-]+)$/.exec(section)?.[1];
    const [, name = '', value = ''] = /^([\w-]+)\s*=\s*(.+)$/.exec(line) ?? [];
    if (ofOne && name === 'version') return direct(ofOne, cargoVersion(value));
    if (!name || !section.endsWith('dependencies')) return undefined;
    const version = value.startsWith('"') ? value : /\bversion\s*=\s*("[^"]*")/.exec(value)?.[1];
    return direct(name, cargoVersion(version ?? ''));
  });
}

function cargoVersion(quoted: string): string {
  const version = /^"([^"]*)"/.exec(quoted)?.[1] ?? 'without a version';
  // Without the sign Cargo takes any newer one that it holds to be compatible.
  return /^\d/.test(version) ? `^${version}` : version.replace(/^=\s*/, '');
}

function goModule(text: string): Pin[] {
  let block = '';
  return eachLine(text, (line) => {
    const opened = /^(\w+) \($/.exec(line)?.[1];
    if (opened || line === ')') {
      block = opened ?? '';
      return undefined;
    }
    const words = (block ? `${block} ${line}` : line).trim().split(/\s+/);
    const [directive, module = '', version = ''] = words;
    if (directive === 'go' || directive === 'toolchain')
      return direct('series', module.replace(/^go/, ''));
    if (directive === 'replace') return direct(words.at(-2) ?? '', withoutV(words.at(-1) ?? ''));
    if (directive !== 'require' || !version) return undefined;
    const kind = line.endsWith('// indirect') ? 'indirect' : 'direct';
    return { name: module, version: withoutV(version), kind };
  });
}

function goSums(text: string): Pin[] {
  return eachLine(text, (line) => {
    const [, name = '', version = ''] = /^(\S+) (v[^\s/]+) h1:/.exec(line) ?? [];
    return name ? { name, version: withoutV(version), kind: 'locked' } : undefined;
  });
}

const withoutV = (version: string) => version.replace(/^v/, '');

function npmManifest(text: string): Pin[] {
  let inside = false;
  return eachLine(text, (line) => {
    if (/^\s*\}/.test(line)) inside = false;
    if (/"\w*[dD]ependencies": \{$/.test(line)) inside = true;
    const [, name = '', version = ''] = /^\s*"(.+?)": "(.+?)",?$/.exec(line) ?? [];
    return inside && name ? direct(name, version) : undefined;
  });
}

function requirements(text: string): Pin[] {
  return eachLine(text, (line) => {
    const [, name = '', version = ''] =
      /^([\w.-]+)(?:\[.*\])?\s*([=<>!~].*?)?\s*\\?$/.exec(line) ?? [];
    if (!name || name.startsWith('-')) return undefined;
    return direct(name, version.replace(/^==\s*/, '') || 'without a version');
  });
}

function dockerfile(text: string): Pin[] {
  const stages = new Set([...text.matchAll(/^FROM .+ AS (\w+)$/gm)].map(([, stage]) => stage));
  const bases = eachLine(text, (line) => {
    const suite = /^ARG BASE=strait\/base:(.+)$/.exec(line)?.[1];
    if (suite) return direct('DEBIAN_SUITE', suite);
    const from = /^FROM (\S+)/.exec(line)?.[1];
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Docker's, not ours
    if (from && from !== '${BASE}' && !stages.has(from)) return direct(from, from);
    const argument = /^ARG (?!BASE)(\w+)$/.exec(line)?.[1];
    return argument ? direct(argument, 'given') : undefined;
  });
  return [...bases, ...mentions(text)];
}

/** Numbers such as 1.2 or 1.2.3, not those of an address; comments of a script have no effect. */
function mentions(text: string, isProse = false): Pin[] {
  return text.split('\n').flatMap((line, index) => {
    if (!isProse && line.trimStart().startsWith('#')) return [];
    return [...line.matchAll(/(?<![\d.])\d+\.\d+(?:\.\d+)?(?!\.?\d)/g)].map(
      ([version]): Pin => ({ line: index + 1, name: null, version, kind: 'mention' }),
    );
  });
}

/** A lockfile's packages: a line with the name, and the next one with a version. */
function lockedPairs(text: string, nameLine: RegExp, versionLine: RegExp): Pin[] {
  let name: string | undefined;
  return eachLine(text, (line) => {
    name = nameLine.exec(line)?.[1] ?? name;
    const version = versionLine.exec(line)?.[1];
    if (!name || !version) return undefined;
    const pin = { name, version, kind: 'locked' } as const;
    name = undefined;
    return pin;
  });
}

const direct = (name: string, version: string) => ({ name, version, kind: 'direct' }) as const;

function eachLine(text: string, read: (line: string) => Omit<Pin, 'line'> | undefined): Pin[] {
  return text.split('\n').flatMap((line, index) => {
    const pin = read(line.trimEnd());
    return pin ? [{ line: index + 1, ...pin }] : [];
  });
}
