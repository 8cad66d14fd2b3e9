/** What a certificate's picture shows. */
export type CertificateFacts = {
  learnerName: string;
  courseTitle: string;
  tasksPassed: number;
  quizzesPassed: number;
  quizPercent: number;
  issuedAt: Date;
  code: string;
};

/** Draws the picture that is shared: a PNG of 1200 x 627, the size of link previews. */
export type CertificatePainter = { paint(facts: CertificateFacts): Promise<Buffer> };
