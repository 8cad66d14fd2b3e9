import type { AstroIntegration } from 'astro';

const lessonFile = /content\/courses\/[^/]+\/[^/]+\/index\.mdx$/;

/**
 * While an edit of a lesson is broken, the development server shows the lesson's last good version.
 * Reports each broken version once; content-check names the problems.
 */
export function keepLastLesson(mayRender: (text: string) => boolean): AstroIntegration {
  const good = new Map<string, string>();
  const told = new Map<string, string>();
  return {
    name: 'keep-last-lesson',
    hooks: {
      'astro:config:setup': ({ command, updateConfig, logger }) => {
        if (command !== 'dev') return;
        const handler = (text: string, id: string) => {
          if (mayRender(text)) {
            good.set(id, text);
            return;
          }
          const last = good.get(id);
          if (last === undefined) return;
          if (told.get(id) !== text)
            logger.warn(`${lessonFile.exec(id)?.[0]} is shown as it last was, until it is mended.`);
          told.set(id, text);
          return last;
        };
        const transform = { order: 'pre' as const, filter: { id: lessonFile }, handler };
        updateConfig({
          vite: { plugins: [{ name: 'keep-last-lesson', enforce: 'pre', transform }] },
        });
      },
    },
  };
}
