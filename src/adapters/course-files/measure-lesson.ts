import { subjectEngine } from '#domain/engines/engines';
import type { LabDefinition } from '#domain/labs/lab-definition';
import { countWords, type LessonWork, type TaskKind } from '#domain/learning/lesson-time';
import { type Question, typeOf } from '#question-types/types';
import { excerptProps } from '../content-check/excerpt-rules.ts';
import {
  childrenOf,
  isElement,
  type LessonElement,
  type LessonNode,
  lessonTree,
  propOf,
} from '../content-check/lesson-tree.ts';
import { labExcerpt } from './lab-excerpt.ts';
import type { LessonSource } from './read-lesson.ts';

/** Counts what there is to read and to do in a lesson; prose that is no valid MDX counts as none. */
export function measureLesson(
  { file, text, quiz }: Pick<LessonSource, 'file' | 'text' | 'quiz'>,
  lab: LabDefinition | undefined,
): LessonWork {
  const parsed = lessonTree(file, text);
  const prose = parsed.ok ? countIn(parsed.tree, lab) : nothing;
  const questions = quiz?.yaml.value.questions ?? [];
  return {
    ...prose,
    words: prose.words + questions.reduce((sum, question) => sum + wordsAsked(question), 0),
    tasks: lab?.tasks.map(kindOf) ?? [],
    questions: questions.length,
  };
}

type Counted = Pick<LessonWork, 'words' | 'runs' | 'figures'>;
const nothing: Counted = { words: 0, runs: 0, figures: 0 };

function countIn(parent: LessonNode, lab: LabDefinition | undefined): Counted {
  return childrenOf(parent).reduce((sum, node) => {
    const { words, runs, figures } = count(node, lab);
    return { words: sum.words + words, runs: sum.runs + runs, figures: sum.figures + figures };
  }, nothing);
}

function count(node: LessonNode, lab: LabDefinition | undefined): Counted {
  if (isElement(node)) return countElement(node, lab);
  if (node.type === 'code' && node.lang === 'output') return nothing;
  if ('value' in node) return { ...nothing, words: countWords(node.value) };
  return countIn(node, lab);
}

function countElement(element: LessonElement, lab: LabDefinition | undefined): Counted {
  if (element.name === 'Figure') return { ...nothing, figures: 1 };
  if (element.name === 'Excerpt') return { ...nothing, words: wordsCut(element, lab) };
  const inside = countIn(element, lab);
  // A command stands once for each engine where they differ, and a learner has one engine.
  if (element.name === 'Engine' && propOf(element, 'only') === subjectEngine.name)
    return { ...inside, runs: 0 };
  return element.name === 'Run' ? { ...inside, runs: 1 } : inside;
}

function wordsCut(element: LessonElement, lab: LabDefinition | undefined): number {
  const props = excerptProps(element);
  const excerpt = lab && props && labExcerpt(lab, props);
  return excerpt?.ok ? countWords(excerpt.text) : 0;
}

function wordsAsked(question: Question): number {
  const texts = [question.prompt, ...typeOf(question.type).texts(question)];
  return texts.reduce((sum, text) => sum + countWords(text), 0);
}

function kindOf({ project, solution }: LabDefinition['tasks'][number]): TaskKind {
  const isProgram = solution.some(({ kind }) => kind === 'copy');
  if (project) return isProgram ? 'program-project' : 'project';
  if (isProgram) return 'program';
  const isCql = solution.every((step) => step.kind === 'run' && step.script.language === 'cql');
  return isCql ? 'statement' : 'commands';
}
