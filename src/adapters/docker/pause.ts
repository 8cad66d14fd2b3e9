import type Docker from 'dockerode';
import { LabFailure } from '#domain/labs/lab-failure';
import { fullCpuShares } from './containment.ts';
import { dockerFailure, isNotFound } from './docker-failure.ts';

/** Freezes a container, and restores its full CPU share for when it resumes. */
export async function pauseContainer(container: Docker.Container): Promise<void> {
  try {
    await container.update({ CpuShares: fullCpuShares });
    await container.pause();
  } catch (error) {
    throw dockerFailure(error);
  }
}

/** Resumes a container; a running one is fine. Throws a LabFailure if it cannot. */
export async function resumeContainer(container: Docker.Container): Promise<void> {
  try {
    await container.unpause();
  } catch (error) {
    if (await isRunning(container)) return;
    throw new LabFailure('lab-gone', 'The node of this lab has stopped. Start a new lab.', error);
  }
}

export async function isRunning(container: Docker.Container): Promise<boolean> {
  const { Running, Paused } = (await stateOf(container)) ?? nowhere;
  return Running && !Paused;
}

export async function isPaused(container: Docker.Container): Promise<boolean> {
  return ((await stateOf(container)) ?? nowhere).Paused;
}

const nowhere = { Running: false, Paused: false };

async function stateOf(container: Docker.Container) {
  try {
    return (await container.inspect()).State;
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw dockerFailure(error);
  }
}
