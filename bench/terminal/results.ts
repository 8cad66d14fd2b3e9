import { percentile } from '../report.ts';
import type { Flood } from './measures.ts';

/** What was measured on one path. */
export type Results = { echoes: number[]; floods: Flood[]; idleMiB: number | null };

type Row = {
  path: string;
  echoP50: number;
  echoP99: number;
  mbPerSecond: number;
  ofRaw: number;
  cpuMsPerMb: number | null;
  idleMiB: number | null;
};
type Target = { target: string; limit: string; measured: number; reached: boolean };

const figures = (results: Results) => ({
  echoP50: percentile(results.echoes, 50),
  echoP99: percentile(results.echoes, 99),
  mbPerSecond: percentile(
    results.floods.map(({ bytes, ms }) => bytes / 1000 / ms),
    50,
  ),
  cpuMsPerMb: cpuPerMb(results.floods),
});

/** Median of the rounds: ms for each 10^6 bytes. */
function cpuPerMb(floods: Flood[]): number | null {
  const each = floods.flatMap(({ cpuMs, bytes }) => (cpuMs === null ? [] : cpuMs / (bytes / 1e6)));
  return each.length > 0 ? percentile(each, 50) : null;
}

export function tableOf(all: Map<string, Results>, rawName: string): Row[] {
  const raw = figures(all.get(rawName)!);
  return [...all].map(([path, results]) => {
    const { echoP50, echoP99, mbPerSecond, cpuMsPerMb } = figures(results);
    return {
      path,
      echoP50: round(echoP50, 3),
      echoP99: round(echoP99, 3),
      mbPerSecond: round(mbPerSecond, 1),
      ofRaw: round(mbPerSecond / raw.mbPerSecond, 3),
      cpuMsPerMb: cpuMsPerMb === null ? null : round(cpuMsPerMb, 2),
      idleMiB: results.idleMiB === null ? null : round(results.idleMiB, 1),
    };
  });
}

/**
 * Issue 5's targets: what each is held against, and whether it was reached. What any WebSocket costs on a slow
 * machine may exceed two of them: the last two rows hold ours against the bare bridge of the same run.
 */
export function targetsOf(
  rows: Row[],
  names: Record<'raw' | 'bridge' | 'ours', string>,
  besideFlood: number[],
): Target[] {
  const rowOf = (name: string) => rows.find(({ path }) => path === name)!;
  const [raw, bridge, ours] = [rowOf(names.raw), rowOf(names.bridge), rowOf(names.ours)];
  const overBridge = round(ours.echoP50 - bridge.echoP50, 3);
  const ofBridge = round((ours.cpuMsPerMb ?? Number.NaN) / (bridge.cpuMsPerMb ?? Number.NaN), 2);
  const beside = round(percentile(besideFlood, 99), 1);
  const added = round(ours.echoP50 - raw.echoP50, 3);
  const [cpu, idle] = [ours.cpuMsPerMb ?? Number.NaN, ours.idleMiB ?? Number.NaN];
  return [
    {
      target: 'echo p50 over raw',
      limit: '<= 0.06 ms',
      measured: added,
      reached: added <= 0.06,
    },
    {
      target: 'throughput of raw',
      limit: '>= 0.85',
      measured: ours.ofRaw,
      reached: ours.ofRaw >= 0.85,
    },
    { target: 'server CPU', limit: '<= 2.5 ms/MB', measured: cpu, reached: cpu <= 2.5 },
    { target: 'idle terminals', limit: '<= 80 MiB', measured: idle, reached: idle <= 80 },
    {
      target: 'echo p99 beside a flood',
      limit: '<= 20 ms',
      measured: beside,
      reached: beside <= 20,
    },
    {
      target: 'echo p50 over the bare bridge',
      limit: '<= 0.06 ms',
      measured: overBridge,
      reached: overBridge <= 0.06,
    },
    {
      target: 'server CPU of the bare bridge',
      limit: '<= 1.1',
      measured: ofBridge,
      reached: ofBridge <= 1.1,
    },
  ];
}

export function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
