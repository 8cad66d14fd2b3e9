import type Dockerode from 'dockerode';

/**
 * Removes earlier tags of an engine, and what earlier builds left without a tag. The newest of the
 * earlier ones stays, for a second checkout on this machine or a step back; so does an image that
 * a container still uses, which the Engine refuses to remove.
 */
export async function removeOldImages(
  docker: Dockerode,
  repository: string,
  keep: string,
  folder: string,
): Promise<void> {
  const tagged = await docker.listImages({ filters: { reference: [repository] } });
  const earlier = tagged
    .filter((image) => !image.RepoTags?.includes(keep))
    .sort((a, b) => b.Created - a.Created);
  for (const image of earlier.slice(1)) {
    for (const tag of image.RepoTags ?? []) await removeUnused(docker, tag);
  }
  const stages = await docker.listImages({
    filters: { dangling: ['true'], label: [`strait.stage=${folder}`] },
  });
  // The newest build stage is the cache of the next build.
  stages.sort((a, b) => b.Created - a.Created);
  for (const image of stages.slice(1)) await removeUnused(docker, image.Id);
}

async function removeUnused(docker: Dockerode, image: string): Promise<void> {
  try {
    await docker.getImage(image).remove();
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    // 409: in use. 404: another process was faster.
    if (statusCode !== 409 && statusCode !== 404) throw error;
  }
}
