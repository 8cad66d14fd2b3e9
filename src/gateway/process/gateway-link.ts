import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { endHeld } from './end-gateway.ts';
import { type Control, holdGateway } from './gateway-control.ts';
import { type GatewayPlace, makePlace } from './gateway-place.ts';

/**
 * Keeps young objects in little memory: the process needs a fraction of what it would take
 * otherwise.
 */
export const gatewayNodeOptions = ['--max-semi-space-size=1'];
/** How long a gateway may take to start (ms). */
const startMs = 60_000;
/** How long an upgrade waits for a gateway that is starting (ms). */
const upgradeMs = 10_000;
/** A gateway that ends sooner than this (ms) is not restarted immediately. */
const shortLife = 10_000;

type LinkOptions = {
  place: GatewayPlace;
  /** The version this web server would start; a running gateway of another version is ended. */
  version: string;
  /** Arguments to node that start a gateway at the place. */
  command: string[];
  cwd: string;
  onNews: (what: string) => void;
};

export type GatewayLink = {
  /** Finds the gateway or starts it, and keeps one running from then on. */
  open(): void;
  /** Whether a gateway takes upgrades now. */
  isOpen(): boolean;
  /** The socket that takes upgrades; null if no gateway came up in time. */
  terminals(): Promise<string | null>;
  /** Releases the gateway, which stays for the next web server. */
  close(): void;
};

/** A web server's link to the gateway, a process that outlives it. */
export function gatewayLink({ place, version, command, cwd, onNews }: LinkOptions): GatewayLink {
  let held: Control | null = null;
  let starting: ChildProcess | null = null;
  let isClosed = false;
  const waiting = new Set<() => void>();

  async function keep(): Promise<void> {
    for (let failures = 0; !isClosed; ) {
      const began = Date.now();
      const control = await reach().catch((error: Error) => onNews(error.message));
      if (control) {
        held = control;
        for (const tell of waiting) tell();
        await control.closed;
        held = null;
      }
      if (isClosed) return;
      onNews(
        control
          ? `The terminals’ process has ended, and its shells with it; it is started again. Its log: ${place.log}`
          : `The terminals’ process could not be started; it is tried again. Its log: ${place.log}`,
      );
      failures = Date.now() - began < shortLife ? failures + 1 : 0;
      if (failures > 1) await pause(Math.min(10_000, 250 * 2 ** failures));
    }
  }

  async function reach(): Promise<Control | null> {
    const found = await holdGateway(place);
    if (found?.version === version) return keptUnlessClosed(found);
    if (found) await endHeld(found);
    if (isClosed) return null;
    return keptUnlessClosed(await start());
  }

  function keptUnlessClosed(control: Control | null): Control | null {
    if (isClosed) control?.release();
    return control;
  }

  async function start(): Promise<Control | null> {
    makePlace(place);
    const log = openSync(place.log, 'a', 0o600);
    // A process session of its own, so that neither Ctrl-C in our terminal nor our exit ends it.
    const child = spawn(process.execPath, command, {
      cwd,
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    child.unref();
    starting = child;
    let hasEnded = false;
    for (const event of ['error', 'exit'] as const)
      child.once(event, () => {
        hasEnded = true;
      });
    let control: Control | null = null;
    for (const end = Date.now() + startMs; !control && !hasEnded && Date.now() < end; ) {
      await pause(20);
      control = await holdGateway(place);
    }
    starting = null;
    if (!control) child.kill('SIGKILL');
    return control;
  }

  return {
    open: () => void keep(),
    isOpen: () => held !== null,
    terminals: async () => {
      if (!held && !isClosed)
        await new Promise<void>((resolve) => {
          const tell = () => {
            clearTimeout(timer);
            waiting.delete(tell);
            resolve();
          };
          const timer = setTimeout(tell, upgradeMs);
          waiting.add(tell);
        });
      return held && place.terminals;
    },
    close: () => {
      isClosed = true;
      held?.release();
      // A gateway that has not served anybody yet is not worth keeping.
      starting?.kill('SIGTERM');
    },
  };
}
