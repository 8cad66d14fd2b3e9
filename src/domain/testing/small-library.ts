import { type LabDefinition, labFile } from '#domain/labs/lab-definition';
import { courseFile } from '#domain/learning/course';
import type { CourseLibrary } from '#domain/ports/course-library';

const bash = (file: string, text: string) => ({ file, language: 'bash' as const, text });

/** A course `tides` with two lessons that have a lab, `high-water` and `low-water`, and one without. */
export function smallLibrary(prelude = ''): CourseLibrary {
  const course = courseFile.parse({
    title: 'Reading the tides',
    order: 1,
    summary: 'Read a tide table and say when a boat can leave.',
    abilities: ['read a tide table', 'say when a boat can leave'],
  });
  const lesson = (id: string, number: number, lab?: string) => ({
    id,
    number,
    lab,
    courseId: 'tides',
    title: `Lesson ${id}`,
    summary: 'Find the next high water in a table.',
    keywords: ['tide', 'high water'],
    formerly: [],
    minutes: 15,
  });
  const lessons = [
    lesson('high-water', 1, 'tide-table'),
    lesson('low-water', 2, 'tide-table'),
    lesson('the-moon', 3),
  ];
  const courses = [{ ...course, id: 'tides', lessons }];
  return {
    courses: () => courses,
    course: (id) => courses.find((one) => one.id === id),
    lesson: (courseId, id) =>
      courseId === 'tides' ? lessons.find((one) => one.id === id) : undefined,
    glossary: () => [],
    moves: () => [],
    lab: (name) => (name === 'tide-table' ? tideTable() : undefined),
    quiz: () => undefined,
    prelude: () => prelude,
  };
}

function tideTable(): LabDefinition {
  const {
    setup: _,
    tasks,
    ...rest
  } = labFile.parse({
    title: 'A tide table',
    seeds: { harbour: { pick: ['dover', 'calais'] }, limit: { int: [1, 9] } },
    tasks: [
      {
        id: 'add-level',
        title: 'Add a level',
        points: 10,
        conditions: [
          { says: 'There is a level for {seed.harbour}', check: 'checks/level.sh' },
          { says: 'It is at most {seed.limit} m', check: 'checks/limit.sh' },
        ],
        hints: ['What is a level?'],
        solution: 'solutions/level.sh',
      },
      {
        id: 'read-level',
        title: 'Read the level',
        points: 5,
        needs: ['add-level'],
        conditions: [{ says: 'The level has been read', check: 'checks/read.sh' }],
        hints: ['Where does it stand?'],
        solution: 'solutions/read.sh',
      },
    ],
  });
  return {
    ...rest,
    name: 'tide-table',
    files: [],
    setup: { file: 'setup/schema.cql', language: 'cql', text: schema },
    tasks: tasks.map((task) => ({
      ...task,
      conditions: task.conditions.map(({ says, check }) => ({
        says,
        check: bash(check, `# ${check}\n${checks[check]}`),
      })),
      solution: [{ kind: 'run', in: 'node', script: bash('solutions/level.sh', solution) }],
    })),
  };
}

const schema = `
CREATE KEYSPACE tides WITH replication = {'class': 'NetworkTopologyStrategy', 'replication_factor': 1};
CREATE TABLE tides.level (harbour text PRIMARY KEY, height int);
INSERT INTO tides.level (harbour, height) VALUES ('{seed.harbour}', 0);
`;

const height = `height=$(cql_value "SELECT height FROM tides.level WHERE harbour = '$SEED_harbour'")`;
const checks: Record<string, string> = {
  'checks/level.sh': `${height}\n[ "$height" -gt 0 ] || fail "The level of $SEED_harbour is still $height."`,
  'checks/limit.sh': `${height}\n[ "$height" -le "$SEED_limit" ]`,
  'checks/read.sh': 'true',
};
const solution = `cql "UPDATE tides.level SET height = $SEED_limit WHERE harbour = '$SEED_harbour'"`;
