import { describe, expect, it } from 'vitest';
import { smallLibrary } from '#domain/testing/small-library';
import { labDemand } from './lab-demand.ts';

/** Lessons high-water, low-water, the-moon; each of the first two has a lab of its own here. */
const small = smallLibrary();
const lessons = small.courses()[0]!.lessons.map((lesson) => ({
  ...lesson,
  lab: lesson.lab && `lab-of-${lesson.id}`,
}));
const course = { ...small.courses()[0]!, lessons };
const library = { ...small, courses: () => [course], course: () => course };

const place = (learnerId: string, lessonId: string, hasLab = false) => ({
  learnerId,
  courseId: 'tides',
  lessonId,
  hasLab,
});

describe('demand', () => {
  it('is the lab of the lesson that a learner has opened', () => {
    expect(labDemand(library, [place('ada', 'high-water')])).toEqual([
      { labName: 'lab-of-high-water', learners: 1 },
    ]);
  });

  it('is the next one where theirs runs, and counts a learner once', () => {
    const places = [
      place('ada', 'high-water', true),
      place('ada', 'high-water'),
      place('ada', 'low-water'),
    ];
    expect(labDemand(library, places)).toEqual([{ labName: 'lab-of-low-water', learners: 1 }]);
  });

  it('is nothing after the last lab, and for a lesson that is gone', () => {
    const places = [
      place('ada', 'low-water', true),
      place('ivo', 'the-moon'),
      place('ivo', 'the-sun'),
    ];
    expect(labDemand(library, places)).toEqual([]);
  });

  it('is ranked by learners', () => {
    const places = [
      place('ada', 'low-water'),
      place('ivo', 'high-water'),
      place('una', 'low-water'),
    ];
    expect(labDemand(library, places).map(({ labName, learners }) => [labName, learners])).toEqual([
      ['lab-of-low-water', 2],
      ['lab-of-high-water', 1],
    ]);
  });
});
