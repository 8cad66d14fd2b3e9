import { eq } from 'drizzle-orm';
import type { DatabaseOrTransaction } from '#db/client';
import { certificate } from '#db/schema/certificates';
import { readCertificateCode } from '#domain/record/certificate';

/** What the public page of a certificate says; everything is a snapshot of the day of issue. */
export type CertificatePage = {
  code: string;
  status: 'valid' | 'revoked';
  learnerName: string;
  courseId: string;
  courseTitle: string;
  /** Each completes "The holder can …". */
  abilities: string[];
  tasksPassed: number;
  quizzesPassed: number;
  /** 0 to 100. */
  quizPercent: number;
  issuedAt: Date;
  revokedAt: Date | null;
  /** Whether the reader is the learner it was issued to. */
  isHolder: boolean;
};

/** Null when the code is mistyped or was never given out. Accepts a code as people type it. */
export async function certificatePage(
  { db }: { db: DatabaseOrTransaction },
  { code, learnerId }: { code: string; learnerId: string | null },
): Promise<CertificatePage | null> {
  const canonical = readCertificateCode(code);
  if (!canonical) return null;
  const [row] = await db
    .select({
      holderId: certificate.learnerId,
      code: certificate.code,
      learnerName: certificate.learnerName,
      courseId: certificate.courseId,
      courseTitle: certificate.courseTitle,
      abilities: certificate.abilities,
      tasksPassed: certificate.tasksPassed,
      quizzesPassed: certificate.quizzesPassed,
      quizPercent: certificate.quizPercent,
      issuedAt: certificate.issuedAt,
      revokedAt: certificate.revokedAt,
    })
    .from(certificate)
    .where(eq(certificate.code, canonical));
  if (!row) return null;
  const { holderId, ...shown } = row;
  const status = row.revokedAt ? 'revoked' : 'valid';
  return { ...shown, status, isHolder: holderId === learnerId };
}
