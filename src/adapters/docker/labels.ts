/**
 * Identifies an installation, so that two of them on one Docker Engine never touch each other's
 * labs.
 */
export const instanceLabel = 'strait.instance';
/** The lab's id: on every container that the lab owns. */
export const labLabel = 'strait.lab';
/** ISO 8601 end of the lab's life, for operators who look at `docker ps`. */
export const expiresLabel = 'strait.expires';

export function labLabels(
  instance: string,
  lab: { labId: string; expiresAt: Date },
): Record<string, string> {
  return {
    [instanceLabel]: instance,
    [labLabel]: lab.labId,
    [expiresLabel]: lab.expiresAt.toISOString(),
  };
}

/** A Docker API filter for everything of an installation, or of one of its labs. */
export function labFilter(instance: string, labId?: string): { label: string[] } {
  const label = [`${instanceLabel}=${instance}`];
  if (labId) label.push(`${labLabel}=${labId}`);
  return { label };
}
