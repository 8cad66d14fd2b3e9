import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { type EngineName, engineNames } from '#domain/engines/engines';
import type { AuthorProblem } from '#domain/learning/author-problem';
import { textOf } from '../course-files/project-files.ts';
import { readYaml } from '../course-files/yaml-source.ts';

/** Relative to the project's root. */
export const proofRecordFile = 'labs/proofs.json';

const hexDigits = z.string().regex(/^[0-9a-f]{16}$/, 'must be 16 hexadecimal digits');

const labProof = z.strictObject({
  /** What was proved: see proofKeys. */
  key: hexDigits,
  /** With which code: the hash of everything that scripts/labs-verify.ts imports. */
  code: hexDigits,
  /** Of the engine, as people know it: 5.0.8. */
  version: z.string().min(1),
  /** Day of the run, UTC: 2026-11-28. */
  date: z.iso.date('must be a day such as 2026-11-28'),
  /** How long its nodes were in use, added up; they ran beside those of other labs. */
  seconds: z.int().min(0),
  /** How many proofs that were. */
  proofs: z.int().min(1),
});
export type LabProof = z.infer<typeof labProof>;

/** By lab and engine. */
const proofRecord = z.record(z.string(), z.partialRecord(z.enum(engineNames), labProof));
export type ProofRecord = z.infer<typeof proofRecord>;

export type ProofRecordReading =
  | { ok: true; record: ProofRecord }
  | { ok: false; problems: AuthorProblem[] };

/** Empty if there is no file. JSON is YAML too, and that reader knows the line of each field. */
export function readProofRecord(root: string): ProofRecordReading {
  const text = textOf(root, proofRecordFile);
  if (text === undefined) return { ok: true, record: {} };
  const problem = wrongJson(text);
  if (problem) return { ok: false, problems: [problem] };
  const reading = readYaml(proofRecordFile, text, proofRecord);
  return reading.ok ? { ok: true, record: reading.source.value } : reading;
}

/** Such as the marks of a merge, some of which would be YAML. */
function wrongJson(text: string): AuthorProblem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const { message } = error as SyntaxError;
    const [, line = 1, column = 1] = /line (\d+) column (\d+)/.exec(message) ?? [];
    return {
      file: proofRecordFile,
      line: Number(line),
      column: Number(column),
      message: `is not valid JSON: ${message}`,
    };
  }
}

/**
 * Writes one lab's proof into the record, which other runs may be writing too, and leaves out labs that no
 * longer exist (`known` are those that do). Throws if the file is broken.
 */
export function writeProof(
  root: string,
  {
    lab,
    engine,
    proof,
    known,
  }: { lab: string; engine: EngineName; proof: LabProof; known: string[] },
): void {
  const reading = readProofRecord(root);
  if (!reading.ok) throw new Error(`${proofRecordFile} was broken while labs were being proved`);
  const record = { ...reading.record, [lab]: { ...reading.record[lab], [engine]: proof } };
  const kept = Object.entries(record).filter(([name]) => known.includes(name));
  const file = path.join(root, proofRecordFile);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(sorted(Object.fromEntries(kept)), null, 2)}\n`);
  renameSync(unfinished, file);
}

/** The same text whatever order the labs were proved in, so that branches merge. */
function sorted<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)])) as T;
}
