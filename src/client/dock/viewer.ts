/** A read-only terminal window: its screen, its state, and the way back. */
import '#client/menus';
import { element, icon, part } from '#client/element';
import { TerminalSettings } from '#client/terminal/terminal-settings';
import type { TerminalState } from '#client/terminal/terminal-state';
import { keys, menuItem, screenReaderSwitch, viewerName } from '#client/terminal/terminal-tools';
import { type ViewerScreen, viewerScreen } from '#client/terminal/viewer-screen';
import type { ShellName } from '#domain/labs/shell-name';
import type { Watched } from '#domain/labs/watched-lab';
import { paths } from '#paths';
import { nextLab } from './next-lab.ts';

type Status = TerminalState['status'] | 'waiting' | 'lab-starting';
type Kind = 'passed' | 'attention' | 'failed';

const noShell = 'No shell is open in this terminal. The next one will appear here.';
const words: Record<Status, [string, Kind]> = {
  connecting: ['Connecting', 'attention'],
  open: ['Connected', 'passed'],
  waiting: [noShell, 'attention'],
  'lab-starting': ['The lab is starting. Its terminal will appear here.', 'attention'],
  exited: [noShell, 'attention'],
  reconnecting: ['Connection lost, trying again.', 'attention'],
  offline: ['No network; the lab keeps running.', 'attention'],
  ended: [
    'The lab has ended. Its last screen stays here until you start another lab in the lesson.',
    'attention',
  ],
  'signed-out': ['You are signed out. Sign in again in the lesson.', 'failed'],
  failed: ['The terminal cannot be shown.', 'failed'],
};
/** States that are shown only at the foot of the window. */
const quiet: Status[] = ['connecting', 'open'];

const viewer = document.querySelector<HTMLElement>('[data-viewer]');
if (viewer) watch(viewer);
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-back]'))
  link.addEventListener('click', goBack);

function watch(root: HTMLElement): void {
  const settings = new TerminalSettings();
  const { signal } = new AbortController();
  const { lab, course, lesson, shell } = root.dataset;
  const watched: Watched = { courseId: course!, lessonId: lesson!, shell: shell as ShellName };
  let screen = open(lab!);
  part(document, '[data-viewer-options]').append(
    menuItem('search', 'Search the terminal', keys.search, async () => (await screen).search()),
    screenReaderSwitch(settings, signal),
    ...fullScreen(),
  );

  function open(labId: string): Promise<ViewerScreen> {
    return viewerScreen(part(root, '[data-place]'), {
      labId,
      name: watched.shell,
      settings,
      onState: ({ status, message }) => {
        show(root, status, message);
        if (status === 'ended') void goOn();
      },
      onWaiting: (what) => show(root, what === 'lab' ? 'lab-starting' : 'waiting'),
    });
  }

  /** In place, so that a full-screen window stays full-screen. */
  async function goOn(): Promise<void> {
    const next = await nextLab(watched);
    if (!next) return show(root, 'signed-out');
    (await screen).dispose();
    const address = paths.viewer(next.id, watched.shell);
    history.replaceState(null, '', address);
    window.name = viewerName(address);
    screen = open(next.id);
  }
}

function show(root: HTMLElement, status: Status, message: string | null = null): void {
  const [sentence, kind] = words[status];
  const place = part(document, '[data-terminal-state]');
  place.dataset.kind = kind;
  part(place, 'span:last-child').textContent = shortly(sentence);
  root.dataset.state = status;
  const notice = part(root, '[data-notice]');
  const text = message ?? sentence;
  notice.classList.toggle('is-failed', kind === 'failed');
  notice.classList.toggle('is-attention', kind === 'attention');
  notice.parentElement!.toggleAttribute('data-shown', !quiet.includes(status));
  notice.replaceChildren(icon(kind === 'failed' ? 'failed' : 'attention'), element('p', {}, text));
  if (quiet.includes(status)) notice.replaceChildren();
}

/** Its first sentence, without the full stop. */
function shortly(sentence: string): string {
  return sentence.split('.')[0]!;
}

/** If the lesson's window is still open, it comes to the front and this one closes. */
function goBack(event: MouseEvent): void {
  const { opener } = window as { opener: Window | null };
  if (!opener || opener.closed || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  opener.focus();
  window.close();
}

/** For a projector; not every phone can. */
function fullScreen(): HTMLElement[] {
  if (!document.fullscreenEnabled) return [];
  const button = element('button', { type: 'button', class: 'item' }, icon('wide'), 'Full screen');
  button.addEventListener('click', () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void document.documentElement.requestFullscreen();
  });
  return [button];
}
