import type { Database } from '#db/client';
import type { CertificatePainter } from '#domain/ports/certificate-painter';
import type { CourseLibrary } from '#domain/ports/course-library';
import type { LabProofs } from '#domain/ports/lab-proofs';
import type { LabRuntime } from '#domain/ports/lab-runtime';
import type { Passwords } from '#domain/ports/passwords';
import type { Sessions } from '#domain/ports/sessions';
import type { Env } from '#env';

/**
 * What pages and endpoints pass to commands and queries. Their process builds it once and hands it
 * over with each request, as `locals.services`.
 */
export type Services = {
  env: Env;
  db: Database;
  sessions: Sessions;
  passwords: Passwords;
  library: CourseLibrary;
  proofs: LabProofs;
  certificatePainter: CertificatePainter;
  runtime: LabRuntime;
};
