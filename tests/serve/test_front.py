"""Which replica a connection is passed on to, and what becomes of its bytes."""

import asyncio
from asyncio import StreamReader, StreamWriter
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from lib.serve.front import NOBODY, Front, Replica, once
from lib.serve.replicas import arguments

UPGRADE = "Upgrade: websocket\r\nConnection: Upgrade"


def _head(*lines: str) -> bytes:
    return "\r\n".join(["GET / HTTP/1.1", "Host: x", *lines, "", ""]).encode()


async def _answer(name: str, reader: StreamReader, writer: StreamWriter) -> None:
    """A replica that says its name and what it was asked; a websocket says everything again."""
    head = await reader.readuntil(b"\r\n\r\n")
    writer.write(b"HTTP/1.1 200 OK\r\nX: y\r\n\r\n" + name.encode() + b"|" + head)
    if b"Upgrade:" in head:
        while data := await reader.read(100):
            writer.write(data)
    writer.close()


@asynccontextmanager
async def _site(names: str) -> AsyncGenerator[tuple[Front, int]]:
    """A front with replicas of these names, and its port."""
    async with AsyncExitStack() as stack:

        async def served(serve: Callable[..., Coroutine]) -> int:
            server = await asyncio.start_server(serve, "127.0.0.1", 0)
            await stack.enter_async_context(server)
            return server.sockets[0].getsockname()[1]

        ports = [
            await served(lambda reader, writer, name=name: _answer(name, reader, writer))
            for name in names
        ]
        front = Front([Replica(port) for port in ports])
        yield front, await served(front.serve)


async def _asked(port: int, *lines: str) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(_head(*lines))
    answer = (await reader.read()).decode()
    writer.close()
    return answer


def _name(answer: str) -> str:
    return answer.partition("\r\n\r\n")[2].partition("|")[0]


def test_new_readers_are_shared_out_and_get_a_cookie() -> None:
    async def visits() -> list[str]:
        async with _site("ab") as (_, port):
            return [await _asked(port) for _ in range(4)]

    answers = asyncio.run(visits())
    assert [_name(answer) for answer in answers] == ["a", "b", "a", "b"]
    assert "Set-Cookie: escalation_replica=1; Path=/; HttpOnly; SameSite=Lax\r\nX: y" in answers[1]


def test_a_reader_stays_with_the_replica_that_the_cookie_names() -> None:
    async def visits() -> list[str]:
        async with _site("ab") as (_, port):
            return [await _asked(port, "Cookie: a=0; escalation_replica=1; b=0") for _ in range(3)]

    answers = asyncio.run(visits())
    assert {_name(answer) for answer in answers} == {"b"}
    assert not any("Set-Cookie" in answer for answer in answers)


@pytest.mark.parametrize("number", ["7", "x", "-1", ""])
def test_a_cookie_that_names_no_replica_is_replaced(number: str) -> None:
    async def visit() -> str:
        async with _site("ab") as (_, port):
            return await _asked(port, f"Cookie: escalation_replica={number}")

    assert "Set-Cookie: escalation_replica=0;" in asyncio.run(visit())


def test_a_reader_goes_where_fewest_websockets_are_open() -> None:
    async def visits() -> str:
        async with _site("ab") as (front, port):
            front.replicas[0].open, front.replicas[1].given = 1, 9
            return await _asked(port)

    assert _name(asyncio.run(visits())) == "b"


def test_the_readers_of_a_replica_that_has_ended_go_to_another() -> None:
    async def visits() -> list[str]:
        async with _site("ab") as (front, port), _site("") as (_, ended):
            front.replicas[0].port = ended
        async with _site("ab") as (front, port):
            front.replicas[0].port = ended
            one = await _asked(port, "Cookie: escalation_replica=0")
            front.replicas[1].port = ended
            return [one, await _asked(port)]

    other, nobody = asyncio.run(visits())
    assert _name(other) == "b"
    assert "Set-Cookie: escalation_replica=1" in other
    assert nobody.encode() == NOBODY


def test_a_websocket_is_passed_on_in_both_directions_as_long_as_it_is_open() -> None:
    async def talk() -> tuple[bytes, list[int]]:
        async with _site("a") as (front, port):
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(_head(*UPGRADE.split("\r\n"), "Cookie: escalation_replica=0"))
            await reader.readuntil(b"|")
            await reader.readuntil(b"\r\n\r\n")
            counts = [front.replicas[0].open]
            writer.write(b"hello")
            heard = await reader.readexactly(5)
            writer.write_eof()
            assert await reader.read() == b""
            writer.close()
        return heard, [*counts, front.replicas[0].open]

    assert asyncio.run(talk()) == (b"hello", [1, 0])


def test_a_connection_carries_one_request_only() -> None:
    asked = once(_head("Connection: keep-alive", "Keep-Alive: timeout=5"))
    assert b"keep-alive" not in asked.lower()
    assert asked.count(b"Connection: close\r\n") == 1
    assert once(_head(UPGRADE)) == _head(UPGRADE)


def test_options_that_are_not_the_fronts_go_to_every_replica() -> None:
    given = ["2", "serve.py", "--server.port", "9", "--server.allowedHosts", "x", "--", "--corpus"]
    named, options = arguments([*given, "a b"])
    assert (named.number, named.address, named.port) == (2, "127.0.0.1", 9)
    assert options[:3] == ["serve.py", "--server.allowedHosts", "x"]
    assert options[-3:] == ["--", "--corpus", "a b"]
    assert options[options.index("--server.port") + 1] == "{port}"
