import { type LabProof, writeProof } from '#adapters/lab-proofs/proof-record';
import { type EngineName, engines } from '#domain/engines/engines';
import { hasPassed, type ProvedLab } from './run-jobs.ts';

type Run = {
  root: string;
  engine: EngineName;
  /** Hash of the proving code. */
  code: string;
  /** Every lab of the project; entries of others are dropped. */
  known: string[];
  /** The key of each lab that may be written. */
  keys: ReadonlyMap<string, string>;
  now: () => Date;
};

/** Records a lab as proved, if every one of its proofs held and its key is among those to write. */
export function keepRecord(run: Run, proved: ProvedLab): void {
  const { lab, proofs, seconds } = proved;
  const key = run.keys.get(lab);
  if (!key || proofs.length === 0 || !hasPassed(proved)) return;
  const proof: LabProof = {
    key,
    code: run.code,
    version: engines[run.engine].version,
    date: run.now().toISOString().slice(0, 10),
    seconds: Math.round(seconds),
    proofs: proofs.length,
  };
  writeProof(run.root, { lab, engine: run.engine, proof, known: run.known });
}
