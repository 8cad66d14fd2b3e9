import { vi } from 'vitest';

/**
 * Waits until the expectation holds, for what a test needs before it can continue: ten seconds,
 * because a busy machine needs more than vitest's one. What must be fast is measured by the test
 * itself.
 */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: 10_000, interval: 20 });
}
