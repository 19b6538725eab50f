"""Several replicas of the dashboard under one address, for more readers than one process serves.

    python -m lib.serve.replicas NUMBER serve.py [OPTIONS of `streamlit run`] [-- --corpus FOLDER]

Each replica is the dashboard as `make run` serves it, on a port that only this machine reaches. A
replica that ends is started again; all of them end with this process.
"""

import argparse
import asyncio
import os
import secrets
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Iterable, Sequence
from contextlib import suppress
from threading import Thread
from typing import IO

from lib.serve.front import HEAD_BYTES, Front, Replica
from lib.serve.hosts import NO_LOGIN, is_open

# The address under which the replicas are served; tells a replica that it is one.
VARIABLE = "ESCALATION_BEHIND"
SECRET = "STREAMLIT_SERVER_COOKIE_SECRET"
ADDRESS, PORT = "127.0.0.1", 8501
PATIENCE, MOMENT, GRACE = 600, 0.1, 10


def end_with(pipe: IO[str]) -> None:
    """In a replica: ends it when the pipe does, because then the process that started it has
    ended, however that happened."""

    def wait() -> None:
        pipe.read()
        os.kill(os.getpid(), signal.SIGTERM)

    Thread(target=wait, daemon=True).start()


def arguments(given: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Number, address and port, and everything else for `streamlit run`."""
    parser = argparse.ArgumentParser(prog="python -m lib.serve.replicas", description=__doc__)
    parser.add_argument("number", type=int, choices=range(1, 100), metavar="NUMBER")
    parser.add_argument("--server.address", dest="address",
                        default=os.environ.get("STREAMLIT_SERVER_ADDRESS", ADDRESS))  # fmt: skip
    parser.add_argument("--server.port", dest="port", type=int,
                        default=int(os.environ.get("STREAMLIT_SERVER_PORT", PORT)))  # fmt: skip
    at = given.index("--") if "--" in given else len(given)
    named, others = parser.parse_known_args(given[:at])
    return named, [*others, *OWN, *given[at:]]


# What is always so for a replica: it opens no browser, and only this machine reaches it, on a port
# of its own in this place.
PLACE = "{port}"
OWN = ["--server.headless", "true", "--logger.hideWelcomeMessage", "true",
       "--server.address", ADDRESS, "--server.port", PLACE]  # fmt: skip


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((ADDRESS, 0))
        return probe.getsockname()[1]


async def _started(options: Sequence[str], port: int, address: str) -> Process:
    """A replica on the port; it ends with the pipe to its standard input."""
    command = [str(port) if option == PLACE else option for option in options]
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "streamlit", "run", *command, stdin=PIPE,
        env={**os.environ, VARIABLE: address}, start_new_session=True,
    )  # fmt: skip


class Keeper:
    """Keeps replicas running. One that ends before all have begun ends everything: it has said why
    in the terminal."""

    def __init__(self, options: Sequence[str], address: str) -> None:
        self.options, self.address = options, address
        self.has_begun, self.ended = False, asyncio.Event()

    async def keep(self, port: int) -> None:
        """Starts a replica on the port, again and again."""
        while True:
            process = await _started(self.options, port, self.address)
            try:
                await process.wait()
            finally:
                with suppress(ProcessLookupError, TimeoutError):
                    process.terminate()
                    await asyncio.wait_for(process.wait(), GRACE)
                with suppress(ProcessLookupError):
                    process.kill()
            if not self.has_begun:
                self.ended.set()
            await asyncio.sleep(1)

    async def begun(self, ports: Iterable[int]) -> bool:
        """Whether all replicas have begun; False if one has ended before."""
        answers = asyncio.gather(*map(_well, ports))
        end = asyncio.create_task(self.ended.wait())
        await asyncio.wait([answers, end], return_when=asyncio.FIRST_COMPLETED)
        self.has_begun = not self.ended.is_set()
        answers.cancel()
        end.cancel()
        return self.has_begun


async def _is_well(port: int) -> bool:
    """Whether the replica on the port says that it is well."""
    with suppress(OSError):
        reader, writer = await asyncio.open_connection(ADDRESS, port)
        writer.write(b"GET /_stcore/health HTTP/1.0\r\nHost: localhost\r\n\r\n")
        line = await reader.readline()
        writer.close()
        return b" 200 " in line
    return False


async def _well(port: int) -> None:
    """Waits until the replica on the port is well."""
    async with asyncio.timeout(PATIENCE):
        while not await _is_well(port):
            await asyncio.sleep(MOMENT)


async def main(given: Sequence[str]) -> int:
    """Serves until a signal ends it; 1 if the replicas do not begin."""
    asked, options = arguments(given)
    os.environ.setdefault(SECRET, secrets.token_urlsafe(32))
    replicas = [Replica(_free_port()) for _ in range(asked.number)]
    keeper = Keeper(options, asked.address)
    for sign in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(sign, keeper.ended.set)
    keeping = [asyncio.create_task(keeper.keep(each.port)) for each in replicas]
    try:
        if not await keeper.begun(each.port for each in replicas):
            return 1
        serve = Front(replicas).serve
        async with await asyncio.start_server(serve, asked.address, asked.port, limit=HEAD_BYTES):
            print(f"\n  {asked.number} replicas at http://{asked.address}:{asked.port}", flush=True)
            if is_open(asked.address):
                print(f"\n  {NO_LOGIN.format(port=asked.port)}", flush=True)
            await keeper.ended.wait()
        return 0
    finally:
        for task in keeping:
            task.cancel()
        await asyncio.gather(*keeping, return_exceptions=True)


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
