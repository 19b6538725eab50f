"""Readers who wait for files."""

import asyncio
import threading

from lib.serve.waiting import room

READERS = 60


def test_many_readers_wait_for_files_at_once() -> None:
    together = threading.Barrier(READERS, timeout=60)

    async def all_wait() -> list[int]:
        async with room(None):
            return await asyncio.gather(*(asyncio.to_thread(together.wait) for _ in range(READERS)))

    assert sorted(asyncio.run(all_wait())) == list(range(READERS))
