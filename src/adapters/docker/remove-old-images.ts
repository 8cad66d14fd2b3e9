import type Dockerode from 'dockerode';

/** An untagged image younger than this may belong to a build in progress (seconds). */
const settleSeconds = 60;

/**
 * Removes earlier tags of an image, and what earlier builds left untagged. The newest of the
 * earlier ones stays, for a second checkout on this machine or a rollback; so does an image that a
 * container still uses, which the Engine refuses to remove.
 */
export async function removeOldImages(
  docker: Dockerode,
  { repository, keep, name }: { repository: string; keep: string; name: string },
): Promise<void> {
  const tagged = await docker.listImages({ filters: { reference: [repository] } });
  const earlier = await newestFirst(
    docker,
    tagged.flatMap(({ RepoTags }) => RepoTags ?? []).filter((tag) => tag !== keep),
  );
  for (const tag of earlier.slice(1)) await removeUnused(docker, tag);
  // Two simultaneous builds of one tag leave one of them untagged.
  for (const image of await untagged(docker, `strait.image=${name}`)) {
    await removeUnused(docker, image.Id);
  }
  // The newest build stage is the next build's cache.
  const stages = await untagged(docker, `strait.stage=${name}`);
  for (const image of stages.slice(1)) await removeUnused(docker, image.Id);
}

/** The image list has whole seconds, within which two small images can be built. */
async function newestFirst(docker: Dockerode, tags: string[]): Promise<string[]> {
  const made = await Promise.all(
    tags.map((tag) =>
      docker
        .getImage(tag)
        .inspect()
        .then(
          ({ Created }) => [{ tag, Created }],
          // Another process was faster.
          () => [],
        ),
    ),
  );
  return made
    .flat()
    .sort((a, b) => Date.parse(b.Created) - Date.parse(a.Created))
    .map(({ tag }) => tag);
}

/** Newest first, without what another build has just made and is about to tag or build on. */
async function untagged(docker: Dockerode, label: string): Promise<Dockerode.ImageInfo[]> {
  const images = await docker.listImages({ filters: { dangling: ['true'], label: [label] } });
  const settled = Date.now() / 1000 - settleSeconds;
  return images.filter(({ Created }) => Created < settled).sort((a, b) => b.Created - a.Created);
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
