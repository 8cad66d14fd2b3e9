import path from 'node:path';
import type { AstroIntegration } from 'astro';

/** What an adapter makes of a lesson's text; see content-check/expand-excerpts. */
type Expand = (text: string) => { text: string; files: string[]; faults: string[] };

const lessonFile = /content\/courses\/[^/]+\/[^/]+\/index\.mdx$/;

/**
 * Puts the lines of each <Excerpt> into a lesson before it is rendered. In development a lesson
 * follows the files it shows, and keeps its last version while one of them no longer has the lines.
 */
export function lessonExcerpts(root: string, expand: Expand): AstroIntegration {
  const good = new Map<string, string>();
  return {
    name: 'lesson-excerpts',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        const transform = {
          order: 'pre' as const,
          filter: { id: lessonFile },
          handler(this: { addWatchFile(file: string): void }, text: string, id: string) {
            const lesson = expand(text);
            for (const file of lesson.files) this.addWatchFile(path.join(root, file));
            const [fault] = lesson.faults;
            if (fault && command === 'build')
              throw new Error(`${lessonFile.exec(id)?.[0]}: ${fault}`);
            if (!fault) good.set(id, lesson.text);
            return fault ? (good.get(id) ?? lesson.text) : lesson.text;
          },
        };
        updateConfig({
          vite: { plugins: [{ name: 'lesson-excerpts', enforce: 'pre', transform }] },
        });
      },
    },
  };
}
