import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '#db/client';
import { certificate } from '#db/schema/certificates';
import type { CertificatePainter } from '#domain/ports/certificate-painter';
import { logError } from '#log';

type Needs = { db: Database; certificatePainter: CertificatePainter };

/**
 * Draws the picture after the certificate was issued. A failure does not undo the certificate:
 * certificatePicture draws it on the first request.
 */
export async function storeCertificatePicture(
  services: Needs,
  { code }: { code: string },
): Promise<void> {
  try {
    await certificatePicture(services, { code });
  } catch (error) {
    logError('Painting a certificate', error, { code });
  }
}

/** The stored picture, drawn now if it is missing; null if there is no such valid certificate. */
export async function certificatePicture(
  { db, certificatePainter }: Needs,
  { code }: { code: string },
): Promise<Buffer | null> {
  const [row] = await db.select().from(certificate).where(eq(certificate.code, code));
  if (!row || row.revokedAt) return null;
  if (row.picture) return row.picture;
  const painted = await certificatePainter.paint(row);
  await db
    .update(certificate)
    .set({ picture: painted })
    .where(and(eq(certificate.id, row.id), isNull(certificate.picture)));
  return painted;
}
