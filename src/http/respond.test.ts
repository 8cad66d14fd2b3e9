import { describe, expect, test } from 'vitest';
import { refusal, respond } from './respond.ts';

describe('an answer', () => {
  test('of success is its data', async () => {
    const response = respond({ ok: true, ...{ points: 3 } }, 201);
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({ points: 3 });
  });

  test('of failure has a reason, a sentence and what the command added', async () => {
    const response = respond({ ok: false, reason: 'too-many-tries', retryAfterSeconds: 1.2 });
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('2');
    expect(await response.json()).toEqual({
      error: {
        reason: 'too-many-tries',
        message: expect.stringMatching(/\.$/),
        retryAfterSeconds: 1.2,
      },
    });
    expect(refusal({ ok: false, reason: 'not-found', message: 'Own words.' }).message).toBe(
      'Own words.',
    );
  });
});
