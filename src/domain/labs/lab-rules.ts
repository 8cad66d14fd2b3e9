import { labCan } from './lab-can.ts';
import type { LabStatus } from './lab-status.ts';

/**
 * A start boots a database; a learner who starts labs over and over would take the machine from the
 * others.
 */
export const startLimit = { starts: 6, minutes: 10 };

/**
 * How much an extension adds, how little time must be left to get one, and how many a lab may have.
 */
export const extension = { minutes: 60, most: 3 };

/**
 * Average use of one core over a sampling interval above which a lab counts as busy. An idle node
 * was measured at 0.012 to 0.014; a learner's own loop or import takes far more.
 */
export const busyCores = 0.1;

type Extendable = { status: LabStatus; expiresAt: Date; extensions: number };

export type ExtensionRefusal =
  | 'lab-not-ready'
  | 'lab-extensions-used-up'
  | 'lab-extension-too-early';

/** Null if the lab may be extended now. */
export function extensionRefusal(lab: Extendable, now: Date): ExtensionRefusal | null {
  if (!labCan.extend(lab)) return 'lab-not-ready';
  if (lab.extensions >= extension.most) return 'lab-extensions-used-up';
  const minutesLeft = (lab.expiresAt.getTime() - now.getTime()) / 60_000;
  return minutesLeft < extension.minutes ? null : 'lab-extension-too-early';
}

/**
 * When the next start is allowed, given the times of earlier ones; null if it is allowed now.
 * `starts` are those of the last `startLimit.minutes`, in any order.
 */
export function nextStartAt(starts: Date[]): Date | null {
  if (starts.length < startLimit.starts) return null;
  const newestFirst = starts.map((start) => start.getTime()).sort((a, b) => b - a);
  // Once the oldest of the last six leaves the window, five remain in it.
  return new Date(newestFirst[startLimit.starts - 1]! + startLimit.minutes * 60_000);
}

/** A lab.yaml size like `1g` or `1536m` in MiB. */
export function memoryMiB(size: string): number {
  const amount = Number.parseInt(size, 10);
  return size.endsWith('g') ? amount * 1024 : amount;
}
