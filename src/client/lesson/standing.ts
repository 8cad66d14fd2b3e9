import { lessonLab } from '#client/dock/lesson-lab';
import { part } from '#client/element';
import { paths } from '#paths';
import { hear } from './lesson-events.ts';

/**
 * Points in the header and the line at the lesson's end, updated as things are passed on the page.
 */
export function lessonStanding() {
  const { tasks, quiz } = lessonLab.context;
  const passed = new Set(tasks.filter((task) => task.state === 'passed').map((task) => task.id));
  const line = document.querySelector<HTMLElement>('[data-standing]');
  const certificate = document.querySelector<HTMLElement>('[data-certificate]');
  let earned = Number(line?.dataset.earned ?? 0);
  let quizPassed = quiz?.passed ?? false;

  const show = () => {
    if (!line) return;
    const words = [
      tasks.length > 0 &&
        `${passed.size} of ${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'}`,
      quiz && (quizPassed ? 'quiz passed' : 'quiz open'),
      `${earned} of ${line.dataset.possible} points`,
    ];
    part(line, 'span').textContent = words.filter(Boolean).join(' · ');
    const whole = passed.size === tasks.length && (!quiz || quizPassed);
    line.toggleAttribute('data-whole', whole);
  };
  hear('strait:task', ({ taskId, state }) => {
    if (state === 'passed') passed.add(taskId);
    show();
  });
  hear('strait:quiz-passed', () => {
    quizPassed = true;
    show();
  });
  hear('strait:points', ({ awarded, learnerTotal }) => {
    earned += awarded;
    for (const place of document.querySelectorAll('[data-learner-points], [data-menu-points]'))
      place.textContent = learnerTotal.toLocaleString('en');
    show();
  });
  hear('strait:certificate', ({ code }) => {
    if (!certificate) return;
    certificate.hidden = false;
    part<HTMLAnchorElement>(certificate, 'a').href = paths.certificate(code);
  });
  show();
}
