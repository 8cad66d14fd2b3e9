import { afterEach, expect, test } from 'vitest';
import { sampleFiles, sampleProject } from '../course-files/testing/sample-project.ts';
import { expandExcerpts } from './expand-excerpts.ts';

const lab = 'labs/tide-table/lab.yaml';
const program = 'package main\n\nfunc main() {\n\t// a row of ```backticks```\n}\n';
const project = sampleProject({
  [lab]: `${sampleFiles[lab]}`.replace('seeds:', 'workspace: go\nseeds:'),
  'labs/tide-table/files/tides/main.go': program,
});
afterEach(() => project.remove());

const lesson = (prose: string) => `---
title: High water
summary: Find the next high water in a table.
keywords: [high water, tide table]
lab: tide-table
---

Before

${prose}

After
`;

test('an excerpt holds its lines as a fence of its language, and the rest stays as it was', () => {
  const text = lesson(
    '<Excerpt file="files/tides/main.go" from="// a row" to="}" />\n\n<Excerpt\n  file="files/tides/main.go"\n  to="package"\n/>\n\n<Excerpt file="files/none.go" />',
  );
  const { text: expanded, files, faults } = expandExcerpts(project.root, text);
  expect(expanded).toBe(
    lesson(`<Excerpt path="~/tides/main.go">

\`\`\`\`go first=4
\t// a row of \`\`\`backticks\`\`\`
}
\`\`\`\`

</Excerpt>

<Excerpt path="~/tides/main.go">

\`\`\`go first=1
package main
\`\`\`

</Excerpt>

<Excerpt path="files/none.go">

\`\`\`text
${faults[0]}
\`\`\`

</Excerpt>`),
  );
  expect(faults).toEqual([expect.stringContaining('found files/none.go')]);
  expect(files.sort()).toEqual([
    'labs/tide-table/files/none.go',
    'labs/tide-table/files/tides/main.go',
    lab,
  ]);
});
