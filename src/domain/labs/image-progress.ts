/** Progress of an image build, for a person who waits for it. */
export type ImageProgress = {
  /** 1 to `of`. */
  step: number;
  of: number;
  /** 0 to 100 over all steps, weighted by how long each was measured to take. */
  percent: number;
  /** What is being done, like `Fetching Cassandra`. */
  message: string;
};

/** A step and how long it took on two cores (seconds, measured). */
export type WeightedStep = { seconds: number; message: string };

/** Progress when `done` steps have finished and the next one has started. */
export function progressOf(steps: WeightedStep[], done: number): ImageProgress {
  const total = steps.reduce((sum, step) => sum + step.seconds, 0);
  const before = steps.slice(0, done).reduce((sum, step) => sum + step.seconds, 0);
  const current = steps[Math.min(done, steps.length - 1)];
  return {
    step: Math.min(done + 1, steps.length),
    of: steps.length,
    percent: total === 0 ? 0 : Math.round((100 * before) / total),
    message: current?.message ?? '',
  };
}
