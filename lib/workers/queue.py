"""The orders of all readers, first come first served, and what each has become."""

from collections import deque
from collections.abc import Callable
from contextlib import suppress
from threading import Condition, Event, Thread, Timer

from lib.workers.limits import Limits
from lib.workers.orders import Failed, Made, NotMade, Opening, Order, Seen, Step
from lib.workers.process import Died, Worker

# How often a worker's reader is looked after, in seconds.
MOMENT = 0.2
LARGE = (
    "Making this file needs more memory than is allowed here. Choose fewer days or views, or "
    "raise ESCALATION_WORKER_MB."
)
LONG = "Making this file took too long. Choose fewer days or views."
DIED = "Making this file failed; the dashboard's log may say why. Try again."


def _always() -> bool:
    return True


class Job:
    """An order of a reader, and what has become of it.

    `is_wanted` says whether the reader is still there; it is asked by a worker's thread.
    """

    def __init__(self, order: Order | Opening, is_wanted: Callable[[], bool] = _always) -> None:
        self.order, self._is_wanted = order, is_wanted
        self.step: Step | None = None
        self.content, self.missing, self.failure = b"", (), ""
        self._cancelled, self._ended = Event(), Event()

    @property
    def has_ended(self) -> bool:
        """Whether there is a file, or will be none."""
        return self._ended.is_set()

    @property
    def is_wanted(self) -> bool:
        """Whether the reader still waits for the file."""
        return not self._cancelled.is_set() and self._is_wanted()

    def cancel(self, why: str = "") -> None:
        """The file is not made after all; `why` is a sentence for the reader."""
        self.failure = self.failure or why
        self._cancelled.set()

    def wait(self, seconds: float) -> bool:
        """Waits that long for the end; whether it has ended."""
        return self._ended.wait(seconds)

    def result(self, patience: float) -> bytes:
        """The file, once made; NotMade with a sentence if there is none in that many seconds."""
        for _ in range(int(patience / MOMENT)):
            if self.wait(MOMENT) or not self.is_wanted:
                break
        else:
            self.cancel(LONG)
        if not self.content:
            raise NotMade(self.failure)
        return self.content

    def end(self, content: bytes = b"", missing: tuple[str, ...] = (), failure: str = "") -> None:
        """Ends it with a file, or with the reason why there is none."""
        self.content, self.missing = content, missing
        self.failure = self.failure or failure
        self._ended.set()


class Queue:
    """The jobs of all readers, and the workers that make them; none runs before there is a job."""

    def __init__(
        self, limits: Limits, start: Callable[[int], Worker] = Worker, moment: float = MOMENT
    ) -> None:
        self._limits, self._start, self._moment = limits, start, moment
        self._waiting: deque[Job] = deque()
        self._running: list[Job] = []
        self._threads = self._idle = 0
        self._changed = Condition()

    def submit(self, order: Order | Opening, is_wanted: Callable[[], bool] = _always) -> Job:
        """The job for the order, the last in the queue."""
        job = Job(order, is_wanted)
        with self._changed:
            self._waiting.append(job)
            if self._idle < len(self._waiting) and self._threads < self._limits.workers:
                self._threads += 1
                Thread(target=self._work, daemon=True).start()
            self._changed.notify()
        return job

    def open(self, seen: Seen) -> None:
        """Has a worker open the corpus, if all are idle: the first order will not wait for it."""
        with self._changed:
            is_busy = self._waiting or self._running
        if not is_busy:
            self.submit(Opening(seen))

    def ahead(self, job: Job) -> int:
        """How many jobs have to end before a worker begins with this one; 0 once it has begun."""
        with self._changed:
            if job not in self._waiting:
                return 0
            before = list(self._waiting)[: self._waiting.index(job)]
            others = [
                each
                for each in (*self._running, *before)
                if each.is_wanted and not isinstance(each.order, Opening)
            ]
            return max(0, len(others) - self._limits.workers + 1)

    def _next(self) -> Job | None:
        """The next job that a reader waits for; None after a long time without one."""
        with self._changed:
            self._idle += 1
            try:
                while True:
                    while self._waiting:
                        job = self._waiting.popleft()
                        if job.is_wanted:
                            self._running.append(job)
                            return job
                        job.end()
                    if not self._changed.wait(self._limits.idle) and not self._waiting:
                        self._threads -= 1
                        return None
            finally:
                self._idle -= 1

    def _work(self) -> None:
        """Makes job after job with one worker, and ends it when there are none for long."""
        worker: Worker | None = None
        while job := self._next():
            try:
                worker = worker or self._start(self._limits.memory)
                self._make(job, worker)
            except Died as error:
                worker = None
                job.end(failure=LARGE if error.is_too_large else DIED)
            finally:
                if not job.has_ended:
                    job.end(failure=DIED)
                with self._changed:
                    self._running.remove(job)
        if worker is not None:
            worker.end()

    def _make(self, job: Job, worker: Worker) -> None:
        """Has the worker make the job; Died if it cannot go on."""

        def overdue() -> None:
            job.cancel(LONG)
            worker.kill()

        timer = Timer(self._limits.seconds, overdue)
        timer.daemon = True
        timer.start()
        try:
            worker.send(job.order)
            self._follow(job, worker)
        finally:
            timer.cancel()

    def _follow(self, job: Job, worker: Worker) -> None:
        is_stopped = False
        while True:
            if not worker.has_answered(self._moment):
                if not is_stopped and not job.is_wanted:
                    is_stopped = True
                    with suppress(Died):
                        worker.stop()
                continue
            answer = worker.answer()
            if isinstance(answer, Step):
                job.step = answer
            elif isinstance(answer, Made):
                return job.end(worker.content(answer.size), answer.missing)
            elif isinstance(answer, Failed):
                return job.end(failure=answer.why)
