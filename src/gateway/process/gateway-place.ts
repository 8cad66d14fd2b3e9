import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where a web server and its gateway meet. */
export type GatewayPlace = {
  /** Only their account may enter it. */
  folder: string;
  /** Unix socket that takes the windows' upgrades. */
  terminals: string;
  /** Unix socket on which web servers find the gateway, keep it alive and end it. */
  control: string;
  /** Unix socket on which npm start is told about npm run restart. */
  start: string;
  log: string;
};

/** The longest path for a Unix socket that works on every system (bytes). */
const longestSocket = 100;

/** The place for the installation that serves this port from this checkout; creates no folder. */
export function gatewayPlace(root: string, port: number): GatewayPlace {
  const inside = path.join(root, '.strait', `gateway-${port}`);
  const fits = Buffer.byteLength(path.join(inside, 'terminals')) <= longestSocket;
  const folder = fits ? inside : path.join(tmpdir(), `strait-${shortHash(inside)}`);
  const at = (name: string) => path.join(folder, name);
  return {
    folder,
    terminals: at('terminals'),
    control: at('control'),
    start: at('start'),
    log: at('log'),
  };
}

/** Creates the folder; throws if somebody else has put one there. */
export function makePlace({ folder }: GatewayPlace): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const isOurs = found.isDirectory() && (!process.getuid || found.uid === process.getuid());
  if (!isOurs) throw new Error(`${folder} belongs to somebody else: remove it and start again`);
  chmodSync(folder, 0o700);
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
