import { lessonFrontmatter } from '#domain/learning/course';
import { readFrontmatter } from '../course-files/frontmatter.ts';
import { type LabExcerpt, labExcerpt } from '../course-files/lab-excerpt.ts';
import { readLabs } from '../course-files/read-lab.ts';
import { excerptProps, excerptsIn } from './excerpt-rules.ts';
import { lessonTree } from './lesson-tree.ts';

export type ExpandedLesson = {
  /** The lesson with each <Excerpt> containing its lines as a fence. */
  text: string;
  /** The files that the excerpts come from, relative to the project's folder. */
  files: string[];
  /** What kept an excerpt from being cut; the same sentence stands in its place. */
  faults: string[];
};

/**
 * Puts the lines that each <Excerpt> names into it, so that they are treated like every other
 * fence.
 */
export function expandExcerpts(root: string, text: string): ExpandedLesson {
  const parsed = text.includes('<Excerpt') ? lessonTree('index.mdx', text) : undefined;
  const head = readFrontmatter('index.mdx', text, lessonFrontmatter);
  if (!parsed?.ok || !head.ok) return { text, files: [], faults: [] };
  const name = head.source.value.lab;
  const lab = readLabs(root).labs.find(({ definition }) => definition.name === name)?.definition;

  const lines = text.split('\n');
  const files = new Set([`labs/${name}/lab.yaml`]);
  const faults: string[] = [];
  // From last to first, so that earlier positions stay valid.
  for (const element of excerptsIn(parsed.tree).reverse()) {
    const props = excerptProps(element);
    const { start, end } = element.position ?? {};
    if (element.type !== 'mdxJsxFlowElement' || !props || !start || !end) continue;
    const excerpt: LabExcerpt = lab
      ? labExcerpt(lab, props)
      : { ok: false, prop: 'file', message: `expected a lab labs/${name}, found none` };
    files.add(`labs/${name}/${props.file}`);
    if (!excerpt.ok) faults.unshift(excerpt.message);
    lines.splice(start.line - 1, end.line - start.line + 1, ...expanded(props.file, excerpt));
  }
  return { text: lines.join('\n'), files: [...files], faults };
}

function expanded(file: string, excerpt: LabExcerpt): string[] {
  if (!excerpt.ok) return [opening(file), ...fence('text', excerpt.message), '</Excerpt>'];
  const { path, language, text, firstLine } = excerpt;
  const meta = firstLine === null ? '' : ` first=${firstLine}`;
  return [opening(path), ...fence(language + meta, text), '</Excerpt>'];
}

const opening = (path: string) => `<Excerpt path="${path.replaceAll('"', '&quot;')}">`;

/** Longer than any run of backticks in it. */
function fence(info: string, text: string): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  const mark = '`'.repeat(longest + 1);
  return ['', `${mark}${info}`, ...text.split('\n'), mark, ''];
}
