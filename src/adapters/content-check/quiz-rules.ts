import type { AuthorProblem } from '#domain/learning/author-problem';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { isElement, nodesBelow, problemAt } from './lesson-tree.ts';

/** <Quiz /> appears once, at the end, in a lesson that has a quiz.yaml, and nowhere else. */
export function quizProblems({ file, tree, source }: LessonBeingChecked): AuthorProblem[] {
  const quizzes = [...nodesBelow(tree)]
    .map(({ node }) => node)
    .filter((node) => isElement(node) && node.name === 'Quiz');
  const problems = quizzes
    .slice(1)
    .map((quiz) => problemAt(file, quiz, 'expected <Quiz /> once, found it a second time'));
  const [quiz] = quizzes;
  if (quiz && !source.hasQuizFile)
    problems.push(
      problemAt(file, quiz, `expected ${source.folder}/quiz.yaml for <Quiz />, found none`),
    );
  if (!quiz && source.hasQuizFile)
    problems.push({
      file: `${source.folder}/quiz.yaml`,
      line: 1,
      column: 1,
      message: `expected <Quiz /> in ${file}, found none`,
    });
  if (quiz && quizzes.length === 1 && tree.children.at(-1) !== quiz)
    problems.push(
      problemAt(file, quiz, 'expected <Quiz /> at the end of the lesson, found more after it'),
    );
  return problems;
}
