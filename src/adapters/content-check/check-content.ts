import type { AuthorProblem } from '#domain/learning/author-problem';
import { lessonsOf, readSources, type Sources } from '../course-files/read-content.ts';
import { readProofRecord } from '../lab-proofs/proof-record.ts';
import { componentProblems } from './component-rules.ts';
import { excerptProblems } from './excerpt-rules.ts';
import { figureProblems } from './figure-rules.ts';
import { glossaryProblems, termProblems } from './glossary-rules.ts';
import { headingProblems } from './heading-rules.ts';
import { labProblems } from './lab-rules.ts';
import { lengthProblems } from './length-rules.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';
import { lessonTree } from './lesson-tree.ts';
import { linkProblems } from './link-rules.ts';
import { movedProblems } from './moved-rules.ts';
import { quizProblems } from './quiz-rules.ts';
import { referenceProblems } from './reference-rules.ts';
import { repeatProblems } from './repeat-rules.ts';
import { scriptProblems } from './script-rules.ts';
import { startProblems } from './start-rules.ts';
import { titleProblems } from './title-rules.ts';
import { wordProblems, wordsInFiles } from './word-rules.ts';

const lessonRules = [
  componentProblems,
  excerptProblems,
  figureProblems,
  headingProblems,
  labProblems,
  lengthProblems,
  linkProblems,
  quizProblems,
  referenceProblems,
  repeatProblems,
  startProblems,
  termProblems,
  wordProblems,
];

export type ContentCheck = {
  problems: AuthorProblem[];
  checked: { courses: number; lessons: number; quizzes: number; labs: number; tasks: number };
};

/** Everything that can be found out about courses and labs without running them. */
export function checkContent(root: string): ContentCheck {
  const sources = readSources(root);
  const lessons = lessonsOf(sources.courses);
  const record = readProofRecord(root);
  return {
    problems: [
      ...sources.problems,
      ...lessons.flatMap((source) => proseProblems(root, source, sources)),
      ...glossaryProblems(sources),
      ...titleProblems(sources.courses),
      ...movedProblems(sources),
      ...wordsInFiles(sources.courses, sources.labs),
      ...scriptProblems(root, sources.labs),
      ...(record.ok ? [] : record.problems),
    ],
    checked: {
      courses: sources.courses.length,
      lessons: lessons.length,
      quizzes: lessons.filter(({ quiz }) => quiz).length,
      labs: sources.labs.length,
      tasks: sources.labs.reduce((sum, { definition }) => sum + definition.tasks.length, 0),
    },
  };
}

function proseProblems(
  root: string,
  source: LessonBeingChecked['source'],
  { courses, labs, terms }: Sources,
): AuthorProblem[] {
  const { file } = source;
  const parsed = lessonTree(file, source.text);
  if (!parsed.ok) return parsed.problems;
  const lab = labs.find(({ definition }) => definition.name === source.frontmatter?.value.lab);
  const lesson = { root, file, tree: parsed.tree, source, lab, courses, terms };
  return lessonRules.flatMap((rule) => rule(lesson));
}
