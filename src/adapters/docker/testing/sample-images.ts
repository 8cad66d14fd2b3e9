const dockerfile = (...versions: string[]) =>
  ['ARG BASE', ...versions.map((name) => `ARG ${name}`), `FROM \${BASE}`, ''].join('\n');

/** The least that image recipes read, for a temporary project: two engines, two workspaces. */
export const sampleImages: Record<string, string> = {
  'labs/engines/cassandra/Dockerfile': dockerfile(),
  'labs/engines/scylla/Dockerfile': dockerfile(),
  'labs/engines/shared/bin/lab-shell': 'exec bash\n',
  'labs/workspaces/base/Dockerfile': dockerfile(),
  'labs/workspaces/go/Dockerfile': dockerfile('GO_SERIES'),
  'labs/workspaces/python/Dockerfile': dockerfile('PYTHON_SERIES'),
  'labs/workspaces/versions.env': 'DEBIAN_SUITE=trixie\nGO_SERIES=1.25\nPYTHON_SERIES=3.13\n',
};
