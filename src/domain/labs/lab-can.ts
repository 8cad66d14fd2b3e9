import type { LabStatus } from './lab-status.ts';

/** What may be done with a lab in each state; without zod, because the browser uses it too. */
const allowed = {
  queued: { open: false, check: false, extend: false, end: true },
  starting: { open: false, check: false, extend: false, end: true },
  ready: { open: true, check: true, extend: true, end: true },
  failed: { open: false, check: false, extend: false, end: false },
  ended: { open: false, check: false, extend: false, end: false },
} satisfies Record<LabStatus, Record<'open' | 'check' | 'extend' | 'end', boolean>>;

export const labCan = {
  openTerminal: (lab: { status: LabStatus }) => allowed[lab.status].open,
  check: (lab: { status: LabStatus }) => allowed[lab.status].check,
  extend: (lab: { status: LabStatus }) => allowed[lab.status].extend,
  /** Whether its drawn values are valid: a new lab draws new ones. */
  useSeeds: (lab: { status: LabStatus }) => allowed[lab.status].end,
  end: (lab: { status: LabStatus }) => allowed[lab.status].end,
};
