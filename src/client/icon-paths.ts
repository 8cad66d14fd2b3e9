/** Line icons on a 16 by 16 field; drawn by Icon.astro on the server and by icon.ts in the browser. */
export const iconPaths = {
  passed: 'M3 8.5 6.5 12 13 4.5',
  failed: 'M4 4l8 8M12 4l-8 8',
  open: 'M8 2.75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 0 1 0-10.5',
  started: 'M8 2.75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 0 1 0-10.5M8 2.75v10.5M10 3.6v8.8M11.8 5v6',
  chosen:
    'M8 2.75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 0 1 0-10.5M8 6.75a1.25 1.25 0 1 1 0 2.5a1.25 1.25 0 0 1 0-2.5',
  info: 'M8 2a6 6 0 1 1 0 12a6 6 0 0 1 0-12M8 7.25v3.5M8 5v.1',
  attention: 'M8 2.25 14.5 13.5h-13zM8 6.5v3.25M8 11.6v.1',
  run: 'M5 3.25v9.5L12.5 8z',
  copy: 'M6 5.5h7.25v8H6zM10 5.25V2.75H2.75v7.75h3',
  paste: 'M5.5 3.5H3.25v10h9.5v-10H10.5M5.75 2.25h4.5v2.5h-4.5z',
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.25 10.25 13.75 13.75',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  outline: 'M2.5 3h11v10h-11zM6.25 3v10',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  down: 'M4 6.25 8 10l4-3.75',
  up: 'M4 9.75 8 6l4 3.75',
  next: 'M3 8h10M9 4l4 4-4 4',
  previous: 'M13 8H3M7 4 3 8l4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  terminal: 'M2 3h12v10H2zM4.5 6l2 2-2 2M8.5 10.25h3',
  clock: 'M8 2.25a5.75 5.75 0 1 1 0 11.5a5.75 5.75 0 0 1 0-11.5M8 5v3.25l2.25 1.5',
  lock: 'M4 7.25h8V13.5H4zM5.75 7V5a2.25 2.25 0 0 1 4.5 0v2',
  system: 'M2 3h12v8H2zM5.5 13.5h5M8 11v2.5',
  light:
    'M8 5.25a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 0 1 0-5.5M8 1.5v1M8 13.5v1M1.5 8h1M13.5 8h1M3.4 3.4l.7.7M11.9 11.9l.7.7M3.4 12.6l.7-.7M11.9 4.1l.7-.7',
  dark: 'M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6z',
  restart: 'M3.2 6.2A5.2 5.2 0 1 1 2.8 9M3 2.75v3.5h3.5',
  extend: 'M8 3v10M3 8h10',
  end: 'M3.75 3.75h8.5v8.5h-8.5z',
  certificate: 'M8 1.75a4 4 0 1 1 0 8a4 4 0 0 1 0-8M5.5 9v5.25L8 12.75l2.5 1.5V9',
  external: 'M9 3h4v4M13 3 7.5 8.5M11 9.5V13H3V5h3.5',
  learner:
    'M8 2.5a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 0 1 0-5.5M2.75 13.75c.5-2.75 2.5-4 5.25-4s4.75 1.25 5.25 4',
} as const;

export type IconName = keyof typeof iconPaths;
