import { expect, test } from 'vitest';
import { LabFailure } from '#domain/labs/lab-failure';
import { dockerFailure } from './docker-failure.ts';

const said = (message: string, more: object = {}) =>
  dockerFailure(Object.assign(new Error(message), more)).reason;

test('what the Engine or its socket says becomes a reason', () => {
  expect(said('connect ENOENT /var/run/docker.sock', { code: 'ENOENT' })).toBe('no-docker');
  expect(said('connect ECONNREFUSED', { code: 'ECONNREFUSED' })).toBe('no-docker');
  expect(said('connect EACCES', { code: 'EACCES' })).toBe('docker-not-permitted');
  expect(said('mkdir /var/lib/docker: no space left on device', { statusCode: 500 })).toBe(
    'disk-full',
  );
  expect(said('no such image: strait/engine:1', { statusCode: 404 })).toBe('image-missing');
  expect(said('No such container: abc', { statusCode: 404 })).toBe('lab-gone');
  expect(said('Container abc is not running', { statusCode: 409 })).toBe('lab-gone');
  expect(said('Container abc is paused', { statusCode: 409 })).toBe('lab-gone');
  expect(said('OCI runtime create failed', { statusCode: 500 })).toBe('docker-refused');
});

test('a failure that has a reason keeps it', () => {
  const failure = new LabFailure('node-not-ready', 'The database did not answer.');
  expect(dockerFailure(failure)).toBe(failure);
});
