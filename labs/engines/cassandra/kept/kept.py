"""Programs that are kept loaded for scripts, which call them many times: cqlsh and nodetool.

The first call of a user starts the keeper and later ones find it by its socket. The socket's name is abstract, so
nothing is left behind, and either side talks to its own user only: a learner who takes the name first gains nothing.
"""

import os
import sys
from _socket import AF_UNIX, SO_PEERCRED, SOCK_STREAM, SOL_SOCKET, socket

START_SECONDS = 2
CHECKER = 1001


def idle_seconds():
    """How long a keeper waits for a call: until the next check, or for the next line of a script in the learner's place.

    A learner soon finds none in the list of their processes.
    """
    return 30 if os.getuid() == CHECKER else 3


def keeper(name, command):
    """The socket of the keeper, which is started where there is none; None where it cannot be used."""
    connection = connected(name)
    if connection:
        return connection
    start(name, command)
    return connected(name, START_SECONDS)


def connected(name, seconds=0):
    """The keeper's socket, or None where none of this user listens in time."""
    for _ in range(1 + seconds * 100):
        connection = socket(AF_UNIX, SOCK_STREAM)
        try:
            connection.connect(address(name))
            return connection if is_own(connection) else None
        except OSError:
            connection.close()
        if seconds:
            pause(0.01)
    return None


def is_own(connection):
    credentials = connection.getsockopt(SOL_SOCKET, SO_PEERCRED, 12)
    return int.from_bytes(credentials[4:8], sys.byteorder) == os.getuid()


def address(name):
    return f'\0{name}-{os.getuid()}'


def pause(seconds):
    from time import sleep

    sleep(seconds)


def goes_before_the_database():
    """Where memory runs out; an Engine that forbids the choice leaves it to the kernel."""
    try:
        with open('/proc/self/oom_score_adj', 'w') as file:
            file.write('900')
    except OSError:
        pass


def start(name, command):
    """Runs a keeper whose standard input is the listening socket."""
    try:
        if os.fork():
            return
    except OSError:
        # No room for a process: the program itself will say so.
        return
    try:
        # Nothing of the caller: neither its output, which would stay open, nor its environment, by which it is swept.
        os.setsid()
        os.closerange(3, 1024)
        listener = socket(AF_UNIX, SOCK_STREAM)
        listener.bind(address(name))
        # Callers that come while the program loads wait here.
        listener.listen(128)
        os.dup2(listener.fileno(), 0)
        nothing = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nothing, stream)
        os.chdir('/')
        goes_before_the_database()
        environment = {key: os.environ[key] for key in ('PATH', 'HOME', 'LANG') if key in os.environ}
        os.execve(command[0], command, environment)
    except OSError:
        # Another call has just started it, or it cannot be.
        os._exit(1)
