import { expect, it } from 'vitest';
import { whyNotStarted } from './docker-daemon.ts';

const info = 'time="2026-11-23T10:00:00Z" level=info msg="Starting up"';

it('says that the disk is full', () => {
  const log = `${info}\nfailed to start daemon: mkdir /var/lib/docker/tmp: no space left on device`;
  expect(whyNotStarted(log, 'x.log')).toMatchObject({
    reason: 'disk-full',
    message: expect.stringContaining('free some space'),
  });
});

it('says that a container may not run containers', () => {
  const log = `${info}\nfailed to start daemon: Devices cgroup isn't mounted`;
  const outcome = whyNotStarted(log, 'x.log');
  expect(outcome.reason).toBe('docker-did-not-start');
  expect(outcome.message).toContain("Devices cgroup isn't mounted");
  expect(outcome.message).toContain('run Strait on its host');
});

it('shows the last error of the log for anything else', () => {
  const log = `${info}\ntime="2026" level=error msg="loading \\"overlay2\\" failed"\n${info}`;
  const { message } = whyNotStarted(log, '/somewhere/dockerd.log');
  expect(message).toContain('overlay2');
  expect(message).toContain('/somewhere/dockerd.log');
});
