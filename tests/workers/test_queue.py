"""Whose turn it is, and what becomes of an order."""

from dataclasses import replace

import pytest

from lib.workers.orders import Failed, Made, NotMade, Opening, Step
from lib.workers.queue import DIED, LONG, Queue
from tests.workers.asking import LIMITS, PATIENCE, Pretender, hired, seen, view_order

ORDER = view_order()


def test_each_order_knows_how_many_are_ahead_of_it() -> None:
    worker = Pretender()
    queue = Queue(LIMITS, hired(worker))
    jobs = [queue.submit(ORDER) for _ in range(3)]
    assert [queue.ahead(job) for job in jobs[1:]] == [1, 2]
    worker.gate.put(Made(3))
    assert jobs[0].wait(PATIENCE)
    worker.gate.put(Made(4))
    assert (jobs[0].result(PATIENCE), jobs[1].result(PATIENCE)) == (b"xxx", b"xxxx")
    assert queue.ahead(jobs[2]) == 0
    worker.kill()


def test_a_cancelled_order_is_not_made() -> None:
    worker = Pretender()
    queue = Queue(LIMITS, hired(worker))
    first, second, third = (queue.submit(view_order(form)) for form in ("html", "pdf", "xlsx"))
    second.cancel("The view has changed.")
    assert queue.ahead(third) == 1
    worker.gate.put(Made(1))
    worker.gate.put(Made(2))
    assert (first.result(PATIENCE), third.result(PATIENCE)) == (b"x", b"xx")
    assert worker.sent == [first.order, third.order]
    with pytest.raises(NotMade, match=r"The view has changed\."):
        second.result(PATIENCE)
    worker.kill()


def test_the_order_of_a_reader_who_has_left_is_not_made() -> None:
    worker = Pretender()
    queue = Queue(LIMITS, hired(worker))
    first, gone = queue.submit(ORDER), queue.submit(ORDER, lambda: False)
    worker.gate.put(Made(1))
    assert first.wait(PATIENCE)
    assert gone.wait(PATIENCE)
    assert worker.sent == [ORDER]


def test_a_step_is_seen_while_the_file_is_made() -> None:
    worker = Pretender()
    queue = Queue(LIMITS, hired(worker))
    job = queue.submit(ORDER)
    worker.gate.put(Step(1, 2, "Drawing"))
    worker.gate.put(Made(1))
    assert job.wait(PATIENCE)
    assert job.step == Step(1, 2, "Drawing")
    worker.kill()


def test_a_worker_that_dies_is_replaced_and_its_reader_learns_why() -> None:
    first, second = Pretender(), Pretender()
    queue = Queue(LIMITS, hired(first, second))
    lost, later = queue.submit(ORDER), queue.submit(ORDER)
    first.gate.put(None)
    second.gate.put(Made(1))
    assert later.result(PATIENCE) == b"x"
    with pytest.raises(NotMade, match=DIED):
        lost.result(PATIENCE)
    second.kill()


def test_a_worker_that_hangs_is_ended_and_replaced() -> None:
    first, second = Pretender(), Pretender()
    queue = Queue(replace(LIMITS, seconds=0.1), hired(first, second))
    hanging = queue.submit(ORDER)
    with pytest.raises(NotMade, match=LONG):
        hanging.result(PATIENCE)
    second.gate.put(Made(1))
    assert queue.submit(ORDER).result(PATIENCE) == b"x"
    second.kill()


def test_a_file_that_takes_longer_than_a_browser_waits_is_given_up() -> None:
    worker = Pretender()
    job = Queue(LIMITS, hired(worker)).submit(ORDER)
    with pytest.raises(NotMade, match=LONG):
        job.result(0.3)
    assert not job.is_wanted
    worker.kill()


def test_the_reason_is_passed_on() -> None:
    worker = Pretender()
    job = Queue(LIMITS, hired(worker)).submit(ORDER)
    worker.gate.put(Failed("Nothing to show."))
    with pytest.raises(NotMade, match="Nothing to show"):
        job.result(PATIENCE)
    worker.kill()


def test_a_corpus_is_opened_ahead_only_if_no_file_is_being_made() -> None:
    worker = Pretender()
    queue = Queue(LIMITS, hired(worker))
    queue.open(seen())
    job = queue.submit(ORDER)
    assert queue.ahead(job) == 0
    queue.open(seen())
    worker.gate.put(Made(0))
    worker.gate.put(Made(1))
    assert job.result(PATIENCE) == b"x"
    assert worker.sent == [Opening(seen()), ORDER]
    worker.kill()


def test_an_idle_worker_ends_and_the_next_order_starts_another() -> None:
    first, second = Pretender(), Pretender()
    queue = Queue(replace(LIMITS, idle=0.1), hired(first, second))
    first.gate.put(Made(1))
    assert queue.submit(ORDER).result(PATIENCE) == b"x"
    assert first.gate.get(timeout=PATIENCE) is None
    second.gate.put(Made(2))
    assert queue.submit(ORDER).result(PATIENCE) == b"xx"
