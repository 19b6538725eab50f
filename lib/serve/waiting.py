"""Room for readers who wait for files: each of their downloads keeps a thread of the server."""

import asyncio
from collections.abc import AsyncGenerator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager

# Python's own pool has four threads more than there are cores: on two cores the seventh reader's
# file, and every table that is scrolled, would wait until an earlier file is made.
THREADS = 200


@asynccontextmanager
async def room(_: object) -> AsyncGenerator[None]:
    """While the server runs, THREADS downloads may wait; a thread is made when it is needed."""
    pool = ThreadPoolExecutor(THREADS, thread_name_prefix="waiting")
    asyncio.get_running_loop().set_default_executor(pool)
    yield
    pool.shutdown(wait=False, cancel_futures=True)
