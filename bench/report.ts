/** One measured figure beside a peer's, measured in the same run. */
export type Figure = {
  metric: string;
  unit: string;
  ours: number;
  /** Null where nothing comparable exists. */
  peer: number | null;
  peerName: string | null;
  /** What ours must not exceed. */
  target: number | null;
};

/** Prints figures as a table, or with `--json` as one array; ends the process with 1 where one is missing. */
export function report(
  title: string,
  figures: Figure[],
  json = process.argv.includes('--json'),
): void {
  const rows = figures.map((figure) => ({
    metric: figure.metric,
    unit: figure.unit,
    ours: figure.ours,
    peer: figure.peer,
    peerName: figure.peerName,
    ratio: figure.peer === null ? null : round(figure.ours / figure.peer),
    target: figure.target,
    met: figure.target === null ? null : figure.ours <= figure.target,
  }));
  if (json) console.log(JSON.stringify(rows, null, 2));
  else {
    console.log(`\n${title}`);
    console.table(Object.fromEntries(rows.map(({ metric, peerName: _, ...row }) => [metric, row])));
    for (const name of new Set(figures.flatMap(({ peerName }) => peerName ?? []))) {
      console.log(`Peer: ${name}`);
    }
  }
  const missing = figures.filter(
    ({ ours, peer }) => !Number.isFinite(ours) || (peer !== null && !Number.isFinite(peer)),
  );
  if (missing.length === 0) return;
  console.error(`Not measured: ${missing.map(({ metric }) => metric).join(', ')}`);
  process.exitCode = 1;
}

/** Nearest-rank percentile, so that every figure shown was measured. */
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
