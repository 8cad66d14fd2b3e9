import { describe, expect, it } from 'vitest';
import { chooseEngine } from './choose-engine.ts';

describe('LAB_ENGINE=auto', () => {
  it('takes ScyllaDB where its image is here', () => {
    expect(chooseEngine('auto', { scylla: 'present', cassandra: 'present' })).toEqual({
      ok: true,
      engine: 'scylla',
      imageReady: true,
    });
  });

  it('takes ScyllaDB where it can be pulled, even when Cassandra is ready', () => {
    expect(chooseEngine('auto', { scylla: 'obtainable', cassandra: 'present' })).toEqual({
      ok: true,
      engine: 'scylla',
      imageReady: false,
    });
  });

  it('takes Cassandra where no registry answers', () => {
    expect(chooseEngine('auto', { scylla: 'unavailable', cassandra: 'obtainable' })).toEqual({
      ok: true,
      engine: 'cassandra',
      imageReady: false,
    });
  });

  it('says the way out where neither can be had', () => {
    const choice = chooseEngine('auto', { scylla: 'unavailable', cassandra: 'unavailable' });
    expect(choice).toMatchObject({ ok: false, message: expect.stringContaining('registry') });
  });
});

describe('a named engine', () => {
  it('is never replaced by the other', () => {
    expect(chooseEngine('scylla', { scylla: 'unavailable', cassandra: 'present' })).toMatchObject({
      ok: false,
      message: expect.stringContaining('LAB_ENGINE=cassandra'),
    });
    expect(chooseEngine('cassandra', { scylla: 'present', cassandra: 'present' })).toMatchObject({
      engine: 'cassandra',
    });
  });
});
