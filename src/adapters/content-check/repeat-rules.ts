import type { AuthorProblem } from '#domain/learning/author-problem';
import type { CourseSource } from '../course-files/read-course.ts';
import type { LessonBeingChecked } from './lesson-being-checked.ts';

/** What was learned comes back: questions of a quiz that ask again about something from earlier lessons. */
const repeatsInQuiz = 2;

/** Each quiz that has lessons before it asks about two of their questions again. */
export function repeatProblems({ source, courses }: LessonBeingChecked): AuthorProblem[] {
  const { quiz, courseId, number } = source;
  if (!quiz) return [];
  const { value, problem } = quiz.yaml;
  const earlier = questionsBefore(courses, courseId, number);
  const targets = value.questions.flatMap(({ repeats }) => repeats ?? []);
  const problems = value.questions.flatMap(({ repeats }, no) => {
    if (repeats === undefined) return [];
    if (!earlier.has(repeats))
      return problem(
        ['questions', no, 'repeats'],
        `expected a question of an earlier lesson of this course, or of a course that it requires, found ${repeats}`,
      );
    return targets.indexOf(repeats) === targets.lastIndexOf(repeats)
      ? []
      : problem(
          ['questions', no, 'repeats'],
          `expected ${repeats} to be repeated once in a quiz, found it twice`,
        );
  });
  const expected = Math.min(repeatsInQuiz, earlier.size);
  if (targets.length !== expected)
    problems.push(
      problem(
        ['questions'],
        `expected ${expected} questions with repeats: <course>/<lesson>#<question>, found ${targets.length}`,
      ),
    );
  return problems;
}

/** `<course>/<lesson>#<question>` of every question that a learner has met by then. */
function questionsBefore(courses: CourseSource[], courseId: string, number: number): Set<string> {
  const required = requiredBy(courses, courseId);
  const lessons = courses.flatMap((course) =>
    course.lessons.filter(
      (lesson) => required.has(course.id) || (course.id === courseId && lesson.number < number),
    ),
  );
  return new Set(
    lessons.flatMap(({ courseId: course, id, quiz }) =>
      (quiz?.yaml.value.questions ?? []).map((question) => `${course}/${id}#${question.id}`),
    ),
  );
}

/** The courses to take before one, and those before them. */
function requiredBy(courses: CourseSource[], courseId: string): Set<string> {
  const required = new Set<string>();
  const add = (id: string) => {
    for (const before of courses.find((course) => course.id === id)?.yaml?.value.prerequisites ??
      []) {
      if (required.has(before)) continue;
      required.add(before);
      add(before);
    }
  };
  add(courseId);
  return required;
}
