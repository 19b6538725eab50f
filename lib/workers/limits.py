"""How many workers there are, and how much memory and time each may use."""

import os
import resource
import sys
from dataclasses import dataclass
from pathlib import Path

# How many workers; the default is one, or two on four cores or more.
WORKERS = "ESCALATION_WORKERS"
# Megabytes for one worker; the default is half of the machine's memory, shared by the workers.
MEGABYTES = "ESCALATION_WORKER_MB"
MANY_CORES = 4
GROUP = Path("/sys/fs/cgroup/memory.max")
STATUS = Path("/proc/self/statm")
PAGE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Limits:
    """The workers, the bytes and seconds for each, and after how many idle seconds one ends."""

    workers: int
    memory: int
    seconds: float = 600
    idle: float = 600


def _installed() -> int:
    """The bytes of memory that this machine or container has."""
    machine = PAGE * os.sysconf("SC_PHYS_PAGES")
    try:
        return min(machine, int(GROUP.read_text()))
    except (OSError, ValueError):
        return machine


def _stated(name: str) -> int:
    """A number in the environment; 0 if there is none."""
    text = os.environ.get(name, "")
    return int(text) if text.isdecimal() else 0


def limits() -> Limits:
    """The limits on this machine, unless the environment states others."""
    workers = _stated(WORKERS) or (2 if (os.cpu_count() or 1) >= MANY_CORES else 1)
    return Limits(workers, _stated(MEGABYTES) * 10**6 or _installed() // 2 // workers)


def bytes_used() -> int:
    """The bytes of memory that this process uses; on macOS the most that it has used so far."""
    try:
        return int(STATUS.read_text().split()[1]) * PAGE
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
