import { connect, type Socket } from 'node:net';
import type Docker from 'dockerode';
import { learner } from './bench-container.ts';
import type { Shell, ShellPath } from './shell-path.ts';

/** The learner's own, with a size before its first byte. */
export const shellCommand = {
  user: learner,
  command: ['/bin/sh', '-c', 'stty rows 24 cols 80; exec nice -n 10 lab-shell'],
  env: ['TERM=xterm-256color'],
};
const readBytes = 64 * 1024;
const headerEnd = '\r\n\r\n';

/** The limit: the Engine's hijacked exec stream read from its socket into one buffer, with nothing between. */
export function rawEngine(docker: Docker, container: Docker.Container): ShellPath {
  return {
    name: 'raw Engine',
    usage: async () => null,
    stop: async () => {},
    open: async () => {
      const exec = await container.exec({
        User: shellCommand.user,
        Cmd: shellCommand.command,
        Env: shellCommand.env,
        Tty: true,
        AttachStdin: true,
        AttachStdout: true,
        AttachStderr: true,
      });
      return hijack(docker, exec.id);
    },
  };
}

function hijack(docker: Docker, execId: string): Promise<Shell> {
  const { socketPath } = docker.modem as { socketPath?: string };
  if (!socketPath) throw new Error('the raw stream is measured on a local Engine alone');
  return new Promise((resolve, reject) => {
    let header: string | null = '';
    const shell: Shell = {
      onOutput: () => {},
      write: (text) => void socket.write(text),
      close: () => void socket.destroy(),
    };
    const socket: Socket = connect({
      path: socketPath,
      onread: {
        buffer: Buffer.allocUnsafe(readBytes),
        callback: (count, buffer) => {
          const bytes = buffer.subarray(0, count);
          if (header === null) shell.onOutput(bytes);
          else {
            header += Buffer.from(bytes).toString('latin1');
            const end = header.indexOf(headerEnd);
            if (end >= 0) {
              if (!/^HTTP\/1\.1 (101|200) /.test(header)) reject(new Error(header));
              header = null;
              resolve(shell);
            }
          }
          return true;
        },
      },
    });
    socket.on('error', reject);
    const body = JSON.stringify({ Detach: false, Tty: true });
    socket.write(
      `POST /exec/${execId}/start HTTP/1.1\r\nHost: docker\r\nContent-Type: application/json\r\n` +
        `Connection: Upgrade\r\nUpgrade: tcp\r\nContent-Length: ${body.length}${headerEnd}${body}`,
    );
  });
}
