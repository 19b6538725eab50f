"""A dashboard on a free port of this machine, for the tests that drive a browser."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from tests.paths import ROOT

PATIENCE = 600
# A server that computes may not hear that it is to end.
ENDING = 20


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _answers(address: str) -> bool:
    with suppress(OSError), urllib.request.urlopen(f"{address}/_stcore/health") as answer:
        return answer.status == 200
    return False


@dataclass(frozen=True)
class Server:
    """A dashboard's address, and the id of its process."""

    address: str
    process: int


@contextmanager
def server(
    corpus: Path, log: Path, *options: str, script: str = "serve.py", replicas: int = 1
) -> Generator[Server]:
    """A dashboard that shows the corpus, until the block ends."""
    port = _free_port()
    run = ["streamlit", "run"] if replicas == 1 else ["lib.serve.replicas", str(replicas)]
    command = [
        sys.executable, "-m", *run, script,
        "--server.headless", "true", "--server.address", "127.0.0.1",
        "--server.port", str(port), "--server.fileWatcherType", "none", *options,
        "--", "--corpus", str(corpus),
    ]  # fmt: skip
    address = f"http://127.0.0.1:{port}"
    with log.open("w") as output:
        started = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=subprocess.STDOUT)
        try:
            for _ in range(PATIENCE):
                if _answers(address):
                    break
                if started.poll() is not None:
                    raise RuntimeError(f"the dashboard ended: {log.read_text()}")
                time.sleep(0.1)
            yield Server(address, started.pid)
        finally:
            started.terminate()
            with suppress(subprocess.TimeoutExpired):
                started.wait(ENDING)
            started.kill()
            started.wait()


@contextmanager
def dashboard(corpus: Path, log: Path, *options: str, script: str = "serve.py") -> Generator[str]:
    """The address of a dashboard that shows the corpus, until the block ends."""
    with server(corpus, log, *options, script=script) as started:
        yield started.address
