"""Readers for tests: what papers can do to the process that reads them, and a run that can be killed."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

from councildocs.batch import Failure, Watcher, convert
from councildocs.batch.task import Limits, Outcome, Task, read_paper


def read(task: Task, limits: Limits) -> Outcome:
    """What the content of the paper asks for: `hang`, `exit`, `explode`, `exit once FILE`; else it is read."""
    words = (task.data or b"")[:200].split()
    if words[:1] == [b"hang"]:
        threading.Event().wait()
    elif words[:2] == [b"exit", b"once"]:
        mark = Path(words[2].decode())
        if not mark.exists():
            mark.touch()
            os._exit(3)
        return Outcome(reason="error", message="came back")
    elif words[:1] == [b"exit"]:
        os._exit(3)
    elif words[:1] == [b"explode"]:
        bytearray(limits.memory * 4_000_000)
    elif words[:1] == [b"say"]:
        return Outcome(reason="error", message=f"{words[1].decode()} by {os.getpid()}")
    return read_paper(task, limits)


class Tell(Watcher):
    """A line on stdout for each paper that is done."""

    def done(self, paper: str, failure: Failure | None) -> None:
        print(paper, flush=True)


if __name__ == "__main__":
    convert([sys.argv[1]], sys.argv[2], jobs=1, read=read, watch=Tell())
