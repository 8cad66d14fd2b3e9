import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { BuildFollower, readInstructions } from './build-progress.ts';

describe('reading a Dockerfile', () => {
  it('numbers instructions as the builder does, over continued lines and comments', () => {
    const dockerfile = [
      '# syntax comment',
      'ARG BASE=debian',
      '',
      'FROM debian',
      '# progress 12 s: Fetching things',
      'RUN one \\',
      '  # a comment between lines',
      '  && two',
      'USER root',
    ].join('\n');
    expect(readInstructions(dockerfile)).toEqual([
      { text: 'ARG BASE=debian', announces: null },
      { text: 'FROM debian', announces: null },
      { text: 'RUN one && two', announces: { seconds: 12, message: 'Fetching things' } },
      { text: 'USER root', announces: null },
    ]);
  });

  it.each(['cassandra', 'scylla'])(
    'finds what to tell people in the Dockerfile of %s',
    async (name) => {
      const dockerfile = await readFile(`labs/engines/${name}/Dockerfile`, 'utf8');
      const comments = dockerfile.match(/^# progress/gm) ?? [];
      const announced = readInstructions(dockerfile).filter(({ announces }) => announces);
      expect(comments.length).toBeGreaterThan(0);
      expect(announced).toHaveLength(comments.length);
    },
  );
});

describe('following a build', () => {
  it('knows the instruction that runs and what it printed', () => {
    const follower = new BuildFollower();
    follower.read({ stream: 'Step 2/9 : RUN make' });
    follower.read({ stream: '\n' });
    follower.read({ stream: ' ---> Running in abc\n' });
    follower.read({ stream: '\u001b[91mcannot find it\n\u001b[0m' });
    expect(follower.instruction).toBe(2);
    expect(follower.lastLines(5)).toEqual(['cannot find it']);
  });

  it('forgets what earlier instructions printed', () => {
    const follower = new BuildFollower();
    follower.read({ stream: 'Step 1/2 : RUN one\nfrom one\nStep 2/2 : RUN two\nfrom two\n' });
    expect(follower.lastLines(5)).toEqual(['from two']);
  });

  it('keeps the words of a failure', () => {
    const follower = new BuildFollower();
    follower.read({ error: 'short', errorDetail: { message: 'returned a non-zero code: 1' } });
    expect(follower.error).toBe('returned a non-zero code: 1');
  });
});
