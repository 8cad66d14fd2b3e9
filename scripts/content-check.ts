// npm run content:check: holds courses and labs against their rules without running them.
import { parseArgs } from 'node:util';
import { checkContent } from '#adapters/content-check/check-content';
import { formatProblems } from '#domain/learning/author-problem';
import { projectRoot } from './setup/project.ts';

const { values } = parseArgs({ options: { root: { type: 'string', default: projectRoot } } });
const { problems, checked } = checkContent(values.root);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  console.error(`\n${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  process.exitCode = 1;
} else {
  const { courses, lessons, quizzes, labs, tasks } = checked;
  console.log(
    `Nothing wrong: courses ${courses}, lessons ${lessons}, quizzes ${quizzes}, labs ${labs}, tasks ${tasks}`,
  );
}
