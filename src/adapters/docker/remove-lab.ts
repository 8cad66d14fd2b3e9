import type Docker from 'dockerode';
import { dockerFailure, isConflict, isNotFound } from './docker-failure.ts';
import { labFilter, labLabel } from './labels.ts';

/** Removes everything a lab consists of; succeeds if nothing is left. */
export async function removeLab(docker: Docker, instance: string, labId: string): Promise<void> {
  await removeLabelled(docker, labFilter(instance, labId));
}

/** Removes the labs of every installation on this Engine; returns how many there were. */
export async function removeEveryLab(docker: Docker): Promise<number> {
  return removeLabelled(docker, { label: [labLabel] });
}

async function removeLabelled(docker: Docker, filters: { label: string[] }): Promise<number> {
  try {
    const [containers, networks] = await Promise.all([
      docker.listContainers({ all: true, filters }),
      docker.listNetworks({ filters }),
    ]);
    await removeContainers(containers.map(({ Id }) => docker.getContainer(Id)));
    // After the containers on them. Labs had a network each before they were reduced to a loopback.
    await Promise.all(networks.map(({ Id }) => gone(() => docker.getNetwork(Id).remove())));
    return idsOf([...containers, ...networks]).length;
  } catch (error) {
    throw dockerFailure(error);
  }
}

export async function removeContainers(containers: Docker.Container[]): Promise<void> {
  await Promise.all(
    containers.map((container) => gone(() => container.remove({ force: true, v: true }))),
  );
}

/** Ids of the labs that own anything, running or not. */
export async function labIds(docker: Docker, instance: string): Promise<string[]> {
  try {
    const filters = labFilter(instance);
    const [containers, networks] = await Promise.all([
      docker.listContainers({ all: true, filters }),
      docker.listNetworks({ filters }),
    ]);
    return idsOf([...containers, ...networks]);
  } catch (error) {
    throw dockerFailure(error);
  }
}

function idsOf(things: { Labels?: Record<string, string> }[]): string[] {
  const ids = things.map(({ Labels }) => Labels?.[labLabel] ?? '');
  return [...new Set(ids.filter(Boolean))];
}

/**
 * Repeats a removal until the thing is gone: "removal in progress" and "has active endpoints" are
 * what a second remover sees while the first is at work.
 */
async function gone(remove: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await remove();
      return;
    } catch (error) {
      if (isNotFound(error)) return;
      const busy = isConflict(error) || (error as { statusCode?: number }).statusCode === 403;
      if (!busy || attempt >= 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
