import { lessonFrontmatter } from '#domain/learning/course';
import { readFrontmatter } from '../course-files/frontmatter.ts';
import { componentProblems } from './component-rules.ts';
import { lessonTree } from './lesson-tree.ts';

/**
 * Whether a page can be rendered from a lesson's text, whatever other rules it breaks. Reads no
 * other file.
 */
export function mayRender(text: string): boolean {
  const file = 'index.mdx';
  if (!readFrontmatter(file, text, lessonFrontmatter).ok) return false;
  const parsed = lessonTree(file, text);
  return parsed.ok && componentProblems({ file, tree: parsed.tree }).length === 0;
}
