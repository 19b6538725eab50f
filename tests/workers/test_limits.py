"""How much a worker may use."""

import os

import pytest

from lib.workers.limits import bytes_used, limits


@pytest.mark.parametrize(("cores", "workers"), [(1, 1), (2, 1), (4, 2), (64, 2)])
def test_four_cores_have_two_workers(
    monkeypatch: pytest.MonkeyPatch, cores: int, workers: int
) -> None:
    monkeypatch.delenv("ESCALATION_WORKERS", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: cores)
    assert limits().workers == workers


def test_the_environment_states_other_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ESCALATION_WORKERS", "3")
    monkeypatch.setenv("ESCALATION_WORKER_MB", "1500")
    assert (limits().workers, limits().memory) == (3, 1_500_000_000)


def test_all_workers_together_may_use_half_of_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("ESCALATION_WORKER_MB", raising=False)
    monkeypatch.setenv("ESCALATION_WORKERS", "1")
    one = limits().memory
    monkeypatch.setenv("ESCALATION_WORKERS", "2")
    assert limits().memory == one // 2


def test_this_process_uses_some_memory() -> None:
    assert 10**6 < bytes_used() < 10**11
