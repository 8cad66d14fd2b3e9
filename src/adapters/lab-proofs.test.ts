import { afterEach, beforeEach, expect, it } from 'vitest';
import { capturedLog } from '../testing/captured-log.ts';
import { edited, sampleProject } from './course-files/testing/sample-project.ts';
import { courseLibrary } from './course-files.ts';
import { sampleImages } from './docker/testing/sample-images.ts';
import { proofKeys } from './lab-proofs/proof-key.ts';
import { proofRecordFile, writeProof } from './lab-proofs/proof-record.ts';
import { labProofs } from './lab-proofs.ts';

const lesson = 'content/courses/tides/01-high-water/index.mdx';
let project: ReturnType<typeof sampleProject>;
beforeEach(async () => {
  project = sampleProject(sampleImages);
  const folder = 'content/courses/tides/01-high-water';
  const keys = await proofKeys({ root: project.root, engine: 'cassandra' }, [
    {
      name: 'tide-table',
      workspace: null,
      lessons: [{ courseId: 'tides', id: 'high-water', folder }],
    },
  ]);
  writeProof(project.root, {
    lab: 'tide-table',
    engine: 'cassandra',
    known: ['tide-table'],
    proof: {
      key: keys.get('tide-table')!,
      code: 'fedcba9876543210',
      version: '5.0.7',
      date: '2026-11-28',
      seconds: 61,
      proofs: 9,
    },
  });
});
afterEach(() => project.remove());

const proofsWith = (cache: boolean) =>
  labProofs({ root: project.root, cache, library: courseLibrary({ root: project.root, cache }) });

it('says on which engine and day a lab was last proved, until its files change', async () => {
  const proofs = proofsWith(false);
  const proved = [{ engine: 'Apache Cassandra', version: '5.0.7', date: '2026-11-28' }];
  expect(await proofs.provedOn('tide-table')).toEqual(proved);
  expect(await proofs.provedOn('another')).toEqual([]);
  const kept = proofsWith(true);
  expect(await kept.provedOn('tide-table')).toEqual(proved);
  project.write(lesson, edited(lesson, 'Read a row', 'Read one row')[lesson]!);
  expect(await proofs.provedOn('tide-table')).toEqual([]);
  expect(await kept.provedOn('tide-table')).toEqual(proved);
});

it('prints what is wrong with a broken record, and knows of no proof', async () => {
  const log = capturedLog();
  project.write(proofRecordFile, '{"tide-table": {"cassandra": {}}}');
  expect(await proofsWith(true).provedOn('tide-table')).toEqual([]);
  log.restore();
  expect(log.lines.map(({ msg }) => msg)).toEqual([expect.stringContaining('labs/proofs.json:1:')]);
});
