/** On which engine the labs' commands, outputs and checks were last proved. */
export type LabProofs = {
  /**
   * The last proof of a lab's present files, and of the lessons that use it, on each engine; empty if they
   * have changed since, or were never proved.
   */
  provedOn(lab: string): Promise<ProvedOn[]>;
};

export type ProvedOn = {
  /** As people know it: Apache Cassandra. */
  engine: string;
  version: string;
  /** UTC day: 2026-11-28. */
  date: string;
};
