import { expect, test } from 'vitest';
import { linkTerms } from './link-terms.ts';

const terms = [
  { id: 'partition', forms: ['partition', 'partitions'] },
  { id: 'partition-key', forms: ['partition key'] },
  { id: 'sstable', forms: ['SSTable', 'SSTables'] },
];
const head = '---\ntitle: Naïve – files\nlab: x\n---\n\n';
const linked = (prose: string) => linkTerms(head + prose, terms).slice(head.length);

test('the first word that means a term is linked, whatever its number, and a longer word wins', () => {
  expect(linked('A partition key places partitions. The partition of an SSTable, SSTables.')).toBe(
    'A <Term id="partition-key">partition key</Term> places <Term id="partition">partitions</Term>. The partition of an <Term id="sstable">SSTable</Term>, SSTables.',
  );
  expect(linked('Partitions\nare cut.')).toBe('<Term id="partition">Partitions</Term>\nare cut.');
});

test('headings, code, links, drawings, commands and parts of words stay as they are', () => {
  const prose = [
    '## A partition',
    'The `partition`, [a partition](/courses), sub-partition and repartition, my_partition, Partition.js.',
    '```cql\nSELECT partition;\n```',
    '<Figure caption="c" alt="partition">\n\n<svg><text>partition</text></svg>\n\n</Figure>',
  ].join('\n\n');
  expect(linked(prose)).toBe(prose);
  expect(linked(`${prose}\n\nOne **partition** more.`)).toBe(
    `${prose}\n\nOne **<Term id="partition">partition</Term>** more.`,
  );
});

test('words in tasks, lists and tables are linked, and one that an author linked is not linked again', () => {
  expect(linked('<Task id="t">\n\nMake a partition.\n\n</Task>')).toContain(
    'a <Term id="partition">',
  );
  expect(linked('| A | B |\n|---|---|\n| partition | x |')).toContain('| <Term id="partition">');
  const own = 'A <Term id="partition">place</Term> is a partition.';
  expect(linked(own)).toBe(own);
});

test('a text that is no valid MDX, or no glossary, changes nothing', () => {
  expect(linked('A partition <Task>')).toBe('A partition <Task>');
  expect(linkTerms('A partition.', [])).toBe('A partition.');
});
