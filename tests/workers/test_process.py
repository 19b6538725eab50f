"""A worker in a process of its own, from its first order to its end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing import Pipe
from pathlib import Path
from threading import Event, Thread

import pytest

from lib.workers import child, making
from lib.workers.child import STOP, Mailbox, Stopped
from lib.workers.orders import Failed, Made, NotMade, Step
from lib.workers.process import ROOT, Died, Worker
from lib.workers.queue import LARGE, Queue
from tests.workers.asking import LIMITS, PATIENCE, pack_order, view_order

# A server that starts a worker, says its number, and waits.
SERVER = "from lib.workers.process import Worker; w = Worker(10**10); print(w.number, flush=True); "
WAITING = "import time; time.sleep(600)"
WORKING = "from tests.workers.asking import pack_order; w.send(pack_order('weekly')); " + WAITING


def _answer(worker: Worker) -> Made | Failed:
    while True:
        assert worker.has_answered(PATIENCE)
        answer = worker.answer()
        if not isinstance(answer, Step):
            return answer


def test_one_process_makes_file_after_file_and_ends_with_its_pipe() -> None:
    worker = Worker(LIMITS.memory)
    worker.send(view_order("html"))
    first = _answer(worker)
    assert isinstance(first, Made)
    assert worker.content(first.size).startswith(b"<!")
    worker.send(view_order("csv"))
    second = _answer(worker)
    assert isinstance(second, Made)
    assert len(worker.content(second.size)) == second.size < first.size
    worker.end()
    with pytest.raises(ProcessLookupError):
        os.kill(worker.number, 0)


def test_what_goes_wrong_with_one_file_does_not_end_the_worker() -> None:
    worker = Worker(LIMITS.memory)
    worker.send(view_order("no such format"))
    assert isinstance(_answer(worker), Failed)
    worker.send(view_order("csv"))
    assert isinstance(_answer(worker), Made)
    worker.end()


def test_cancelled_work_ends_at_its_next_step() -> None:
    worker = Worker(LIMITS.memory)
    worker.send(pack_order("weekly", "timeline"))
    worker.stop()
    assert _answer(worker) == Failed("")
    worker.end()


@pytest.fixture
def mail() -> Iterator[Mailbox]:
    before = signal.getsignal(signal.SIGUSR1)
    ours, theirs = Pipe()
    yield Mailbox(theirs, LIMITS.memory)
    ours.close()
    signal.signal(signal.SIGUSR1, before)


def test_cancelled_work_ends_wherever_it_is(
    mail: Mailbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def made(*_: object) -> None:
        Thread(target=mail.receive, args=(STOP,)).start()
        assert Event().wait(PATIENCE), "it was not stopped"

    opened = making.Opened()
    with (tmp_path / "file").open("wb") as file:
        monkeypatch.setattr(making, "made", made)
        assert child._answer(view_order(), opened, mail, file.fileno()) == Failed("")
        mail.receive(view_order())
        monkeypatch.setattr(making, "made", lambda *_: (b"xx", ()))
        assert child._answer(view_order(), opened, mail, file.fileno()) == Made(2)


def test_an_answer_is_sent_whole_before_the_work_is_stopped(
    mail: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[object] = []

    def send(answer: object) -> None:
        mail.receive(STOP)
        sent.append(answer)

    def work() -> None:
        with mail.working():
            mail.tell(Step(0, 1, "Drawing"))
            sent.append("more")

    monkeypatch.setattr(mail.pipe, "send", send)
    with pytest.raises(Stopped):
        work()
    assert sent == [Step(0, 1, "Drawing")]


def test_a_killed_worker_is_noticed_at_once() -> None:
    worker = Worker(LIMITS.memory)
    worker.kill()
    with pytest.raises(Died):
        _answer(worker)


def test_a_worker_that_needs_too_much_memory_ends_with_a_sentence() -> None:
    job = Queue(LIMITS, lambda memory: Worker(memory // 10**9)).submit(view_order())
    with pytest.raises(NotMade, match=LARGE):
        job.result(PATIENCE)


def _is_gone(number: int) -> bool:
    for _ in range(PATIENCE * 10):
        with suppress(ProcessLookupError):
            os.kill(number, 0)
            time.sleep(0.1)
            continue
        return True
    return False


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL, signal.SIGINT])
@pytest.mark.parametrize("doing", [WAITING, WORKING])
def test_no_worker_outlives_its_server(doing: str, sign: signal.Signals) -> None:
    command = [sys.executable, "-c", SERVER + doing]
    server = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert server.stdout
    number = int(server.stdout.readline())
    server.send_signal(sign)
    server.wait(PATIENCE)
    server.stdout.close()
    assert _is_gone(number)
