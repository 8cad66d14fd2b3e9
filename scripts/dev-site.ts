// Astro's development server, run by dev.ts in a process of its own: on SIGTERM Vite ends its process
// as soon as the server is closed, and the database has to be released after that.
import { dev } from 'astro';
import { readEnv } from '../src/env.ts';
import { projectRoot, stateFolder } from './setup/project.ts';

process.env.ASTRO_TELEMETRY_DISABLED = '1';
// Ctrl-C reaches this process and dev.ts, which follows with a SIGTERM.
process.on('SIGINT', () => {});

const { PORT, HOST, origins } = readEnv();

// From here, not by the command: that allows one server a checkout, and goes to the background unasked
// where it finds itself started by a program.
await dev({
  root: projectRoot,
  server: {
    port: PORT,
    host: HOST,
    allowedHosts: origins.map((origin) => new URL(origin).hostname),
  },
  // Styles and reloads come as inline elements here, which the built site's policy forbids.
  security: { csp: false },
  // A lab's image is made of a Debian tree in .strait, with /proc mounted in it: nothing to watch.
  vite: { server: { strictPort: true, watch: { ignored: [`${stateFolder()}/**`] } } },
});
