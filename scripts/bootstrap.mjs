// What every npm script needs before TypeScript and the packages are there; runs on any Node from 20
// on, with nothing but what Node itself brings.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const parent = process.ppid;
const root = fileURLToPath(new URL('..', import.meta.url));
const state = path.join(root, '.strait');
const pinnedNode = path.join(
  root,
  'node_modules/node/bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
);

/** Installs the locked packages where they are missing or changed, then runs the script on the pinned Node. */
export async function bootstrap(script, args = process.argv.slice(2)) {
  requireNode();
  try {
    await installPackages();
  } catch (error) {
    console.error(`\n${error.message}`);
    process.exit(1);
  }
  await handOver(script, args);
}

function requireNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  console.error(
    `Strait needs Node 20 or newer to begin; this is ${process.version}. Install it from your package manager and run the command again.`,
  );
  process.exit(1);
}

async function installPackages() {
  mkdirSync(state, { recursive: true });
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(root, 'node_modules/.strait-lock-hash');
  const isInstalled = () =>
    existsSync(pinnedNode) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted;
  if (isInstalled()) return;
  await withLock('install', async () => {
    if (isInstalled()) return;
    await runWithClock('Installing packages', 'npm', [
      'ci',
      '--loglevel=error',
      '--no-audit',
      '--no-fund',
      // npm's own pauses add up to more than a minute before it says that the network is away.
      '--fetch-retry-mintimeout=2000',
      '--fetch-retry-factor=3',
    ]);
    if (!existsSync(pinnedNode))
      throw new Error(
        'The packages are installed, but Node 24 is not among them: npm was told to ignore install scripts. Run `npm config delete ignore-scripts`, remove node_modules, and start again.',
      );
    writeFileSync(stamp, wanted);
  });
}

async function withLock(name, work) {
  const file = path.join(state, `${name}.lock`);
  for (let told = false; ; told = true) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST')
        throw new Error(
          `Cannot write ${file}: ${error.message}. Strait keeps its state in that folder; make it writable.`,
        );
      if (isStale(file)) rmSync(file, { force: true });
      else if (!told) console.log('Another command is installing packages; waiting for it.');
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function isStale(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    if (!pid) return Date.now() - statSync(file).mtimeMs > 5000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH' || error.code === 'ENOENT';
  }
}

function runWithClock(title, command, args) {
  const began = Date.now();
  console.log(`${title} …`);
  const tick = setInterval(
    () => console.log(`${title} … ${Math.round((Date.now() - began) / 1000)} s`),
    10_000,
  );
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(tick);
      if (code === 0) {
        console.log(`${title}: done in ${((Date.now() - began) / 1000).toFixed(1)} s`);
        resolve();
      } else reject(new Error(explain(Buffer.concat(output).toString())));
    });
  });
}

function explain(output) {
  const tail = output
    .split('\n')
    .filter((line) => /\w/.test(line) && !/^npm error\s+at /.test(line))
    .slice(-12)
    .join('\n');
  if (/ENOSPC/.test(output))
    return `The disk is full: free about 1 GB and run the command again.\n${tail}`;
  if (/EACCES|EPERM/.test(output))
    return `npm may not write to node_modules: run the command as the owner of this folder.\n${tail}`;
  const unreachable =
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH/;
  const code = unreachable.exec(output)?.[0];
  if (code)
    return `The packages cannot be downloaded, because npm's registry does not answer (${code}): check the network, or the registry and proxy that \`npm config list\` shows, then run the command again.`;
  return `npm ci failed:\n${tail}`;
}

function handOver(script, args) {
  const child = spawn(pinnedNode, [path.join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${path.dirname(pinnedNode)}${path.delimiter}${process.env.PATH}`,
    },
  });
  // Ctrl-C at a terminal reaches the child by itself, as a member of the group; a kill of this process does not.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A kill of npm ends the shell between npm and us, and nothing tells us but the change of parent.
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref();
  child.on('close', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
  });
}
