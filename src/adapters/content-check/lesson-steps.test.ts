import { expect, test } from 'vitest';
import { lessonSteps } from './lesson-steps.ts';

test('commands and tasks come in the order of the prose, with their lines', () => {
  const text = `---
title: x
---

<Run in="cqlsh">

\`\`\`cql
SELECT 1;
\`\`\`

\`\`\`output
1
\`\`\`

</Run>

<Task id="one">

Do it.

<Run in="node">

\`\`\`bash
ls
\`\`\`

</Run>

</Task>

<Engine only="scylla">

<Run in="node">

\`\`\`bash
scylla
\`\`\`

</Run>

</Engine>
`;
  expect(lessonSteps({ file: 'x', text })).toEqual([
    {
      kind: 'run',
      terminal: 'cqlsh',
      text: 'SELECT 1;',
      line: 7,
      output: { text: '1', line: 11 },
      only: undefined,
    },
    { kind: 'run', terminal: 'node', text: 'ls', line: 23, output: undefined, only: undefined },
    { kind: 'task', id: 'one', line: 17, only: undefined },
    { kind: 'run', terminal: 'node', text: 'scylla', line: 35, output: undefined, only: 'scylla' },
  ]);
});
