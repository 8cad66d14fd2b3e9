import { edited, sampleFiles } from '../../course-files/testing/sample-project.ts';

const lesson = 'content/courses/tides/01-high-water/index.mdx';
const quiz = 'content/courses/tides/01-high-water/quiz.yaml';
const lab = 'labs/tide-table/lab.yaml';
const task = '<Task id="add-level">';
const program = 'labs/tide-table/files/tides/main.go';
const solved = 'labs/tide-table/solutions/main.go';

/** Mistakes that an author can make: what it is, the files that differ from the sample, what is said about it. */
export const brokenContent: [string, Record<string, string | null>, string[]][] = [
  [
    'MDX that does not parse',
    edited(lesson, '</Task>', ''),
    [`${lesson}:24:1  is not valid MDX: Expected a closing tag for \`<Task>\``],
  ],
  [
    'a component nobody knows',
    withProse('<Video src="x" />'),
    [
      `${lesson}:24:1  expected one of Run, Task, Excerpt, Quiz, Seed, Engine, Figure, Keep, Term, found <Video>`,
    ],
  ],
  [
    'plain HTML',
    withProse('A <br /> break'),
    [
      `${lesson}:24:3  expected one of Run, Task, Excerpt, Quiz, Seed, Engine, Figure, Keep, Term, found <br>`,
    ],
  ],
  [
    'a prop nobody knows, and one missing',
    edited(lesson, '<Task id="add-level">', '<Task title="x">'),
    [
      `${lesson}:24:1  expected id="…" on <Task>, found no such prop`,
      `${lesson}:24:7  expected <Task> with the props id, found title`,
      `${lab}:6:9  tasks[0].id  expected <Task id="add-level"> in ${lesson}, found none`,
    ],
  ],
  [
    'a style attribute',
    withProse('<Keep style="color: red">\n\nThree lines.\n\n</Keep>'),
    [`${lesson}:24:7  expected <Keep> with no props, found style`],
  ],
  [
    'an engine nobody knows',
    withProse('<Engine only="mongo">\n\nText.\n\n</Engine>'),
    [`${lesson}:24:9  expected only to be scylla or cassandra, found "mongo"`],
  ],
  [
    'a prop that is computed',
    withProse('<Engine only={"scylla"}>\n\nText.\n\n</Engine>'),
    [`${lesson}:24:9  expected only="…" on <Engine>, found an expression`],
  ],
  [
    'an import',
    withProse("import { x } from './x.js'"),
    [`${lesson}:24:1  expected no import or export: a lesson holds no code of its own`],
  ],
  [
    'a seed written as an expression in prose',
    withProse('Take {seed.harbour} now.'),
    [`${lesson}:24:6  expected <Seed name="harbour" /> in prose, found {seed.harbour}`],
  ],
  [
    'an expression',
    withProse('Two {1 + 1}.'),
    [`${lesson}:24:5  expected prose, found the expression {1 + 1}; write \\{ for a brace`],
  ],
  ['a comment is no problem', withProse('{/* for authors */}'), []],
  [
    'unknown seeds in prose and in fences',
    {
      ...edited(lesson, '<Seed name="harbour" />', '<Seed name="port" /> `{seed.quay}`'),
      [lesson]: (sampleFiles[lesson] ?? '')
        .replace('<Seed name="harbour" />', '<Seed name="port" /> `{seed.quay}`')
        .replace("'{seed.harbour}'", "'{seed.pier}'"),
    },
    [
      `${lesson}:8:21  expected a seed of the lab (harbour), found port`,
      `${lesson}:8:36  expected a seed of the lab (harbour), found quay`,
      `${lesson}:13:49  expected a seed of the lab (harbour), found pier`,
    ],
  ],
  [
    'a terminal that the lab has not',
    edited(lab, 'setup:', 'terminals: [node]\nsetup:'),
    [`${lesson}:10:6  expected a terminal of the lab (node), found cqlsh`],
  ],
  [
    'two commands in one block, the wrong language, and prose between',
    edited(lesson, '```output', 'and\n\n```bash\nls\n```\n\n```output'),
    [
      `${lesson}:10:1  expected one code fence in <Run>, found 2`,
      `${lesson}:16:1  expected code fences alone in <Run>, found prose`,
      `${lesson}:18:1  expected a fence of cql for cqlsh, found bash`,
    ],
  ],
  [
    'output that nothing compares',
    withProse('```output\n1\n```'),
    [
      `${lesson}:24:1  expected an output fence inside <Run>, found one alone; use text for other listings`,
    ],
  ],
  [
    'a task nobody knows',
    edited(lesson, 'id="add-level"', 'id="add-levels"'),
    [
      `${lesson}:24:7  expected a task of labs/tide-table (add-level), found add-levels`,
      `${lab}:6:9  tasks[0].id  expected <Task id="add-level"> in ${lesson}, found none`,
    ],
  ],
  [
    'a task that stands twice',
    withProse('<Task id="add-level">\n\nFirst.\n\n</Task>'),
    [`${lesson}:30:7  expected each task once, found add-level a second time`],
  ],
  [
    'a task inside another element',
    withProse('<Keep>\n\n<Task id="add-level">\n\nFirst.\n\n</Task>\n\n</Keep>'),
    [
      `${lesson}:26:1  expected <Task> on its own in the lesson, found it inside another element`,
      `${lesson}:34:7  expected each task once, found add-level a second time`,
    ],
  ],
  [
    'a lesson without a lab that uses one',
    { ...edited(lesson, 'lab: tide-table\n', '') },
    [
      `${lesson}:7:15  expected a lab in the frontmatter for <Seed>, found none`,
      `${lesson}:9:1  expected a lab in the frontmatter for <Run>, found none`,
      `${lesson}:23:1  expected a lab in the frontmatter for <Task>, found none`,
      `${lesson}:25:17  expected a lab in the frontmatter for <Seed>, found none`,
    ],
  ],
  [
    'a quiz element without a quiz',
    { [quiz]: null },
    [
      `${lesson}:30:1  expected content/courses/tides/01-high-water/quiz.yaml for <Quiz />, found none`,
    ],
  ],
  [
    'a quiz without its element',
    edited(lesson, '<Quiz />', ''),
    [`${quiz}:1:1  expected <Quiz /> in ${lesson}, found none`],
  ],
  [
    'prose after the quiz',
    edited(lesson, '<Quiz />', '<Quiz />\n\nMore.'),
    [`${lesson}:30:1  expected <Quiz /> at the end of the lesson, found more after it`],
  ],
  [
    'links to nowhere',
    edited(
      lesson,
      '[the course](/courses/tides)',
      '[a](/courses/tide) [b](02-low-water) [c](#none) [d](http://example.org) [e](high-water#tides) [f](https://example.org)',
    ),
    [
      `${lesson}:26:46  expected a page, course or lesson of this site, found /courses/tide`,
      `${lesson}:26:65  expected a page, course or lesson of this site, found /courses/tides/02-low-water`,
      `${lesson}:26:83  expected a heading of this lesson, found #none`,
      `${lesson}:26:94  expected an https link, found http://example.org`,
      `${lesson}:26:118  expected a heading of this lesson, found #tides`,
    ],
  ],
  [
    'links and references into other lessons, and to places that they have not',
    {
      ...withProse(
        'A [a](low-water#ebb-tide), [b](low-water#flood), [c](/courses#tides), [d](#task-add-level), [e](low-water#task-x).',
      ),
      'content/courses/tides/02-low-water/index.mdx':
        '---\ntitle: Low water\nsummary: Find the next low water in a table.\nkeywords: [low water, ebb]\n---\n\n## Ebb tide\n',
    },
    [
      `${lesson}:24:28  expected a heading of content/courses/tides/02-low-water/index.mdx, found #flood`,
      `${lesson}:24:50  expected a link to /courses as a whole, found #tides`,
      `${lesson}:24:93  expected a heading of content/courses/tides/02-low-water/index.mdx, found #task-x`,
    ],
  ],
  [
    'references without a definition, and addresses in prose',
    withProse(
      'See [a][here], [b][there], [there][] and ![T][pic]; a note[^1],\n\\[c][d], `[e][f]`, http://127.0.0.1:8000.\n\n[here]: /courses/tides\n[pic]: ./tide.png',
    ),
    [
      `${lesson}:24:16  expected a line "[there]: …", found none`,
      `${lesson}:24:28  expected a line "[there]: …", found none`,
      `${lesson}:24:59  expected a line "[^1]: …", found none`,
      `${lesson}:25:20  expected an address as \`code\`, found http://127.0.0.1:8000. in prose`,
      `${lesson}:28:1  expected a picture content/courses/tides/01-high-water/tide.png, found none there`,
    ],
  ],
  [
    'a drawing that refers to a part it has not',
    withProse(
      '<Figure caption="Tide" alt="A tide">\n  <svg viewBox="0 0 9 9">\n    <g id="wave" />\n    <use href="#wave" />\n    <use href="#surf" />\n    <path clipPath="url(#pier)" d="M0 0" />\n  </svg>\n</Figure>',
    ),
    [
      `${lesson}:28:10  expected an id of this drawing, found #surf`,
      `${lesson}:29:11  expected an id of this drawing, found #pier`,
    ],
  ],
  [
    'a heading that a link finds',
    withProse("## What's a tide?\n\nSee [above](#whats-a-tide)."),
    [],
  ],
  [
    'pictures that are not there, not described, or elsewhere',
    withProse('![](./tide.png) ![Tide](https://example.org/x.png)'),
    [
      `${lesson}:24:1  expected a picture content/courses/tides/01-high-water/tide.png, found none there`,
      `${lesson}:24:1  expected a text alternative in ![…], found none`,
      `${lesson}:24:17  expected a picture in the lesson's folder, found https://example.org/x.png`,
    ],
  ],
  [
    'headings out of order',
    withProse('# The title\n\n### Too deep'),
    [
      `${lesson}:24:1  expected headings from ## on (the title is in the frontmatter), found #`,
      `${lesson}:26:1  expected a heading of at most ## here, found ###`,
    ],
  ],
  [
    'a figure with its faults',
    withProse(
      '<Figure caption="Tide">\n  <svg>\n    <path class="line red" d="M0 0" fill="red" />\n    <foreignObject />\n  </svg>\n</Figure>',
    ),
    [
      `${lesson}:24:1  expected alt="…" on <Figure>, found no such prop`,
      `${lesson}:25:3  expected viewBox="…" on <svg>, found no such prop`,
      `${lesson}:26:11  expected classes from line, fill-1, fill-2, fill-3, label, small, port, starboard, buoy, hatch, dash, found red`,
      `${lesson}:26:37  expected looks by class (line, fill-1, fill-2, fill-3, label, small, port, starboard, buoy, hatch, dash), found fill=`,
      `${lesson}:27:5  expected an SVG shape (svg, g, path, line, polyline, polygon, rect, circle, ellipse, text, tspan, title, desc, defs, marker, use, clipPath), found <foreignObject>`,
    ],
  ],
  [
    'words that belittle, in prose and in files, but not in code',
    {
      [lesson]: (sampleFiles[lesson] ?? '').replace(
        task,
        `You simply wait,\nwhich is Obviously so. \`easy\`\n\n${task}`,
      ),
      ...edited(lab, 'Which column', 'Easily found by which column'),
    },
    [
      `${lesson}:24:5  expected words that do not belittle, found "simply"; leave it out`,
      `${lesson}:25:10  expected words that do not belittle, found "Obviously"; leave it out`,
      `${lab}:13:9  tasks[0].hints[0]  expected words that do not belittle, found "Easily"; leave it out`,
    ],
  ],
  [
    'a command for a workspace that the lab has not',
    withProse('<Run in="workspace">\n\n```bash\nls\n```\n\n</Run>'),
    [`${lesson}:24:6  expected a workspace in ${lab} for <Run in="workspace">, found none`],
  ],
  [
    'commands and excerpts of a workspace',
    withWorkspace(
      '<Run in="workspace">\n\n```bash\nls\n```\n\n</Run>\n\n<Excerpt file="files/tides/main.go" from="func main" to="}" />\n\n<Engine only="scylla">\n\n<Excerpt file="solutions/main.go" />\n\n</Engine>',
    ),
    [],
  ],
  [
    'excerpts of nothing',
    withWorkspace(
      [
        '<Excerpt file="files/main.go" />',
        '<Excerpt file="files/tides/main.go" from="func man" />',
        '<Excerpt file="files/tides/main.go" from="// ask" to="package" />',
        '<Excerpt file="files/tides/main.go" />',
        '<Excerpt file="solutions/add-level.sh" />',
        '<Excerpt from="x" />',
      ].join('\n\n'),
    ),
    [
      `${lesson}:24:10  expected a file under files/ of labs/tide-table or one that a solution copies (files/tides/main.go, solutions/main.go), found files/main.go`,
      `${lesson}:26:37  expected a line of ${program} that holds "func man", found none`,
      `${lesson}:28:51  expected a line of ${program} that holds "package" at or after the one with "// ask", found none`,
      `${lesson}:30:10  expected at most 60 lines, found 66; cut it with from="…" and to="…"`,
      `${lesson}:32:10  expected a file under files/ of labs/tide-table or one that a solution copies (files/tides/main.go, solutions/main.go), found solutions/add-level.sh`,
      `${lesson}:34:1  expected file="…" on <Excerpt>, found no such prop`,
    ],
  ],
  [
    'an excerpt in a list, and one with text in it',
    withWorkspace(
      '- <Excerpt file="solutions/main.go" />\n\n<Excerpt file="solutions/main.go">\n\nmain\n\n</Excerpt>',
    ),
    [
      `${lesson}:24:3  expected <Excerpt> on a line of its own in the lesson or in <Engine>, found it inside something else`,
      `${lesson}:26:1  expected nothing in <Excerpt>, found text`,
    ],
  ],
  [
    'a program typed into the prose',
    withWorkspace('```go\npackage main\n```\n\n```cql\nSELECT 1;\n```'),
    [
      `${lesson}:24:1  expected <Excerpt file="…" /> with lines of a file in the lab, found go typed into the prose`,
    ],
  ],
  [
    'a script that does not parse',
    { 'labs/tide-table/checks/add-level.sh': 'true\nif true; then\n' },
    [
      'labs/tide-table/checks/add-level.sh:3:1  is not valid bash: syntax error: unexpected end of file',
    ],
  ],
  [
    'a script with the line ends of Windows',
    { 'labs/tide-table/solutions/add-level.sh': 'true\ntrue\r\n' },
    ['labs/tide-table/solutions/add-level.sh:2:1  expected lines that end in LF, found CRLF'],
  ],
  [
    'a broken state of no condition',
    { 'labs/tide-table/broken/add-level.2.sh': 'true\n' },
    [
      'labs/tide-table/broken/add-level.2.sh:1:1  expected <task>.<number of its condition>.sh (add-level.1.sh), found add-level.2.sh',
    ],
  ],
];

/** The sample's lesson with a passage put in before its task, where line 24 begins. */
function withProse(prose: string) {
  return edited(lesson, task, `${prose}\n\n${task}`);
}

/** The sample's lab with a workspace, a program in it, and a solution that copies another version of it. */
function withWorkspace(prose: string) {
  return {
    ...withProse(prose),
    [lab]: `${sampleFiles[lab]}`
      .replace('seeds:', 'workspace: go\nseeds:')
      .replace(
        'solution: solutions/add-level.sh',
        'solution:\n      - {copy: solutions/main.go, to: tides/main.go}\n      - {run: solutions/add-level.sh}',
      ),
    [program]: `package main\n\nfunc main() {\n\t// ask\n}\n${'\n// more'.repeat(60)}`,
    [solved]: 'package main\n\nfunc solved() {}\n',
  };
}
