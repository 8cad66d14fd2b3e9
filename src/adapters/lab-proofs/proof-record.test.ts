import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { sampleProject } from '../course-files/testing/sample-project.ts';
import { type LabProof, proofRecordFile, readProofRecord, writeProof } from './proof-record.ts';

const proof: LabProof = {
  key: '0123456789abcdef',
  code: 'fedcba9876543210',
  version: '5.0.8',
  date: '2026-11-28',
  seconds: 61,
  proofs: 9,
};
let project: ReturnType<typeof sampleProject>;
beforeEach(() => {
  project = sampleProject();
});
afterEach(() => project.remove());

const textOfRecord = () => readFileSync(path.join(project.root, proofRecordFile), 'utf8');
const write = (lab: string, changes: Partial<Parameters<typeof writeProof>[1]> = {}) =>
  writeProof(project.root, {
    lab,
    engine: 'cassandra',
    proof,
    known: ['first', 'second', 'third'],
    ...changes,
  });

it('is empty before anything was proved, and holds what was written', () => {
  expect(readProofRecord(project.root)).toEqual({ ok: true, record: {} });
  write('first');
  write('first', { engine: 'scylla', proof: { ...proof, version: '2026.1.11' } });
  expect(readProofRecord(project.root)).toEqual({
    ok: true,
    record: { first: { cassandra: proof, scylla: { ...proof, version: '2026.1.11' } } },
  });
});

it('is the same text in whatever order labs are proved', () => {
  for (const lab of ['third', 'first', 'second']) write(lab);
  const one = textOfRecord();
  for (const lab of ['second', 'third', 'first']) write(lab);
  expect(textOfRecord()).toBe(one);
  expect(Object.keys(JSON.parse(one))).toEqual(['first', 'second', 'third']);
});

it('forgets labs that no longer exist', () => {
  write('first');
  write('second', { known: ['second'] });
  expect(Object.keys(JSON.parse(textOfRecord()))).toEqual(['second']);
});

it.each([
  ['"key": "0123456789abcdef"', '"key": "what"', /^6:14 first\.cassandra\.key expected 16 hexa/],
  ['"date": "2026-11-28"', '"date": "today"', /^5:15 first\.cassandra\.date expected a day such/],
  ['"cassandra": {', '"mysql": {', /^3:5 first\.mysql is not a known/],
  ['"proofs": 9', '"proofs": 0', /^7:17 first\.cassandra\.proofs expected at least 1/],
  ['"code"', '<<<<<<< ours\n"code"', /^4:7 is not valid JSON/],
])('says where it is broken: %s becomes %s', (from, to, expected) => {
  write('first');
  expect(textOfRecord()).toContain(from);
  project.write(proofRecordFile, textOfRecord().replace(from, to));
  const reading = readProofRecord(project.root);
  if (reading.ok) throw new Error('it was read');
  const [problem] = reading.problems;
  expect(problem!.file).toBe(proofRecordFile);
  const { line, column, field, message } = problem!;
  expect([`${line}:${column}`, field, message].filter(Boolean).join(' ')).toMatch(expected);
  expect(() => write('second')).toThrow(/broken/);
});
