"""How memory is taken while a corpus is opened."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

import pyarrow as pa


@contextmanager
def much_at_once() -> Generator[None]:
    """For that long, Arrow takes its memory from the system, and Python looks for no cycles.

    mimalloc, Arrow's usual pool (pyarrow 26), gives pages back so often that opening takes half as
    long again. Records have no cycles, but with each of some thousands made Python would look
    through all of them.
    """
    before = pa.default_memory_pool()
    pa.set_memory_pool(pa.system_memory_pool())
    gc.disable()
    try:
        yield
    finally:
        # Always: another opening may have begun while this one had it switched off.
        gc.enable()
        pa.set_memory_pool(before)
