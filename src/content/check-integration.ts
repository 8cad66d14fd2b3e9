import type { AstroIntegration } from 'astro';
import { type AuthorProblem, formatProblems } from '#domain/learning/author-problem';

/**
 * The check blocks the thread for some tenths of a second, so the page that an author is waiting
 * for goes first.
 */
const tellAfterMs = 1000;

/**
 * Checks courses and labs against their rules. A build stops with every problem; the development
 * server reports them at its start and whenever one of the author's files has changed, and keeps
 * serving.
 */
export function contentCheck(check: () => AuthorProblem[]): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // The first hook: Astro's own reading of the content would stop at one mistake, without its
      // line.
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const problems = check();
        if (problems.length > 0) throw new ContentProblems(problems);
      },
      'astro:server:setup': ({ server, logger }) => {
        const tell = () => {
          const problems = check();
          if (problems.length > 0) logger.error(new ContentProblems(problems).message);
        };
        tell();
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.on('all', (_event, file) => {
          if (!/[\\/](content[\\/]courses|labs)[\\/]/.test(file)) return;
          clearTimeout(waiting);
          waiting = setTimeout(tell, tellAfterMs);
        });
      },
    },
  };
}

class ContentProblems extends Error {
  constructor(problems: AuthorProblem[]) {
    super(
      `${problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the courses or labs:\n${formatProblems(problems)}`,
    );
    // Where this code noticed it is no use to an author.
    this.stack = this.message;
  }
}
