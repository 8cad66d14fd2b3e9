import type Docker from 'dockerode';
import { LabFailure } from '#domain/lab-failure';
import { fullCpuShares } from './containment.ts';
import { dockerFailure, isNotFound } from './docker-failure.ts';

/** Freezes a container; when it goes on it has its full share of the processor. */
export async function pauseContainer(container: Docker.Container): Promise<void> {
  try {
    await container.update({ CpuShares: fullCpuShares });
    await container.pause();
  } catch (error) {
    throw dockerFailure(error);
  }
}

/** Lets a container go on, and is fine with one that runs. Throws a LabFailure where it never will. */
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
