"""One address for several replicas: each connection is passed on to the replica of its reader.

Bytes are passed on as they are, so a replica sees what the browser sent. A cookie names the replica
that has the reader's session, pictures and uploads. One connection carries one request (or one
websocket): a proxy before this one may mix readers on a connection.
"""

import asyncio
import re
from asyncio import StreamReader, StreamWriter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

COOKIE = "escalation_replica"
HEAD_BYTES, HEAD_SECONDS, CHUNK = 65_536, 30, 65_536
END = b"\r\n\r\n"
NAMED = re.compile(rb"(?im)^cookie:.*?\b" + COOKIE.encode() + rb"=(\d{1,3})\b")
UPGRADE = re.compile(rb"(?im)^upgrade:")
CONNECTION = re.compile(rb"(?im)^(connection|keep-alive):.*\r\n")
NOBODY = (
    b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nRetry-After: 2\r\n"
    b"Connection: close\r\n\r\n"
)


@dataclass
class Replica:
    """A replica's port on this machine; its open websockets, and how many readers it was given."""

    port: int
    open: int = 0
    given: int = 0


async def _passed(source: StreamReader, target: StreamWriter) -> None:
    """Passes on what comes, until its end."""
    with suppress(OSError):
        while data := await source.read(CHUNK):
            target.write(data)
            await target.drain()
        if target.can_write_eof():
            target.write_eof()


def once(head: bytes) -> bytes:
    """A request's head that asks for the connection to be closed after the answer; that of a
    websocket stays as it is."""
    if UPGRADE.search(head):
        return head
    line, _, rest = head.partition(b"\r\n")
    return line + b"\r\nConnection: close\r\n" + CONNECTION.sub(b"", rest)


class Front:
    """The replicas, and which one a connection belongs to."""

    def __init__(self, replicas: Sequence[Replica]) -> None:
        self.replicas = list(replicas)

    def order(self, head: bytes) -> list[Replica]:
        """The replicas to try: the reader's own, then those with the fewest readers."""
        named = NAMED.search(head)
        own = int(named[1]) if named else -1
        numbers = sorted(
            range(len(self.replicas)),
            key=lambda at: (at != own, self.replicas[at].open, self.replicas[at].given),
        )
        return [self.replicas[at] for at in numbers]

    async def serve(self, reader: StreamReader, writer: StreamWriter) -> None:
        """Passes on one connection."""
        with suppress(OSError, EOFError, asyncio.LimitOverrunError, TimeoutError):
            async with asyncio.timeout(HEAD_SECONDS):
                head = await reader.readuntil(END)
            for replica in self.order(head):
                with suppress(ConnectionError):
                    theirs = await asyncio.open_connection("127.0.0.1", replica.port)
                    await self._joined(head, replica, (reader, writer), theirs)
                    break
            else:
                writer.write(NOBODY)
        with suppress(OSError):
            writer.close()
            await writer.wait_closed()

    async def _joined(
        self,
        head: bytes,
        replica: Replica,
        ours: tuple[StreamReader, StreamWriter],
        theirs: tuple[StreamReader, StreamWriter],
    ) -> None:
        """Both directions of a connection, until both have ended."""
        number = self.replicas.index(replica)
        named, is_socket = NAMED.search(head), bool(UPGRADE.search(head))
        is_new = named is None or int(named[1]) != number
        replica.open += is_socket
        replica.given += is_new
        try:
            theirs[1].write(once(head))
            asking = asyncio.create_task(_passed(ours[0], theirs[1]))
            if is_new:
                await _with_cookie(theirs[0], ours[1], number)
            await _passed(theirs[0], ours[1])
            asking.cancel()
        finally:
            replica.open -= is_socket
            theirs[1].close()


async def _with_cookie(source: StreamReader, target: StreamWriter, number: int) -> None:
    """Passes on the head of an answer with the cookie that names the replica."""
    line, _, rest = (await source.readuntil(END)).partition(b"\r\n")
    cookie = f"Set-Cookie: {COOKIE}={number}; Path=/; HttpOnly; SameSite=Lax\r\n"
    target.write(line + b"\r\n" + cookie.encode() + rest)
