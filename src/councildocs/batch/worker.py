"""A process that reads one paper after the other, under limits, and can be killed at any moment."""

from __future__ import annotations

import faulthandler
import multiprocessing
import os
import signal
import threading
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import Any

from councildocs.batch.task import Limits, Outcome, Read, Task

START = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
"""How a worker is started: never by a plain fork, which would copy open files and threads of the caller."""
READY = "ready"
ORPHAN_GRACE = 60.0
"""Seconds after its time limit at which a paper ends its worker by itself, should nobody have done so."""


def serve(connection: Connection, read: Read, limits: Limits) -> None:
    """Read the papers that come through the connection until None comes, or nobody is there any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides what an interrupt means
    _end_with_parent()
    _silence()
    _limit_memory(limits.memory)
    connection.send(READY)
    with suppress(EOFError, OSError), Path(os.devnull).open("w") as nowhere:
        while (task := connection.recv()) is not None:
            faulthandler.dump_traceback_later(limits.seconds + ORPHAN_GRACE, exit=True, file=nowhere)
            try:
                outcome = read(task, limits)
            except MemoryError:
                outcome = Outcome(reason="memory", message=f"took more than {limits.memory} MB of memory")
            faulthandler.cancel_dump_traceback_later()
            connection.send(outcome)


class Worker:
    """A worker process as its parent sees it: what it reads, and until when."""

    def __init__(self, read: Read, limits: Limits) -> None:
        context: Any = multiprocessing.get_context(START)
        if START == "forkserver":
            context.set_forkserver_preload([__name__])
        self.connection, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs, read, limits), daemon=True)
        self._process.start()
        theirs.close()
        self._seconds = limits.seconds
        self.ready = False
        self.task: Task | None = None
        self.deadline = float("inf")
        self.papers = 0

    def begin(self, task: Task) -> None:
        """Send the paper; the clock runs.  A worker that has died meanwhile shows it when it is received from."""
        self.task, self.deadline, self.papers = task, monotonic() + self._seconds, self.papers + 1
        with suppress(OSError):
            self.connection.send(task)

    def receive(self) -> Outcome | None:
        """What came of the paper, None for the word that the worker is ready; EOFError when it has died."""
        try:
            message = self.connection.recv()
        except OSError as error:
            raise EOFError from error
        if message == READY:
            self.ready = True
            return None
        self.task, self.deadline = None, float("inf")
        assert isinstance(message, Outcome)
        return message

    def died(self) -> str:
        """How the process ended, in words, after it closed its end of the pipe."""
        self._process.join(1.0)
        code = self._process.exitcode
        self.kill()
        return _ending(code)

    def kill(self) -> None:
        """End the process at once."""
        self._process.kill()
        self._process.join()
        self.connection.close()


def _ending(code: int | None) -> str:
    """
    >>> _ending(-11), _ending(3)
    ('ended by signal SIGSEGV', 'ended with exit code 3')
    """
    if code is not None and code < 0:
        with suppress(ValueError):
            return f"ended by signal {signal.Signals(-code).name}"
    return f"ended with exit code {code}"


def _end_with_parent() -> None:
    """Let the process end when its parent has gone, also in the middle of a paper."""
    parent = multiprocessing.parent_process()
    if parent is None:
        return

    def watch() -> None:
        parent.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _silence() -> None:
    """Send what libraries print about a paper nowhere: its result says what matters."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)


def _limit_memory(megabytes: int) -> None:
    """Refuse the process more memory than this, on systems that can."""
    try:
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1_000_000, megabytes * 1_000_000))
    except (ImportError, ValueError, OSError):
        return
