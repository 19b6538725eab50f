"""Two replicas under one address, started as `make run REPLICAS=2` starts them."""

import os
import select
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.served import _processes
from tests.browser.serving import Server, server
from tests.paths import TINY
from tests.serve.test_server import SAFE, UPGRADE, _asked

PATIENCE_MS = 60_000
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks at Linux's list of processes")


@pytest.fixture(scope="module")
def together(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with server(TINY, tmp_path_factory.mktemp("together") / "log", replicas=2) as served:
        yield served


def _cookie(address: str, **headers: str) -> str:
    """The cookie that an answer sets, without its attributes."""
    return (_asked(address, "/", **headers).getheader("set-cookie") or "").partition(";")[0]


def test_readers_are_shared_out_and_stay_where_they_are(together: Server) -> None:
    cookies = [_cookie(together.address) for _ in range(2)]
    assert set(cookies) == {"escalation_replica=0", "escalation_replica=1"}
    assert [_cookie(together.address, Cookie=cookie) for cookie in cookies] == ["", ""]


def test_headers_and_names_are_those_of_the_dashboard(together: Server) -> None:
    answer = _asked(together.address, "/positions")
    stated = {name.lower(): value for name, value in answer.getheaders()}
    assert stated | SAFE == stated
    assert _asked(together.address, "/", Host="evil.example").status == 421


@pytest.mark.parametrize(("name", "status"), [("", 101), ("evil.example", 403)])
def test_pages_are_drawn_under_a_known_name_only(together: Server, name: str, status: int) -> None:
    host = name or together.address.removeprefix("http://")
    asked = {"Host": host, "Origin": f"http://{host}", **UPGRADE}
    assert _asked(together.address, "/_stcore/stream", **asked).status == status


def _ends(process: int) -> bool:
    """Whether the process ends within some time."""
    try:
        watched = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    poll = select.poll()
    poll.register(watched, select.POLLIN)
    try:
        return bool(poll.poll(PATIENCE_MS))
    finally:
        os.close(watched)


@LINUX
@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_no_replica_outlives_what_started_it(sign: signal.Signals, tmp_path: Path) -> None:
    with server(TINY, tmp_path / "log", replicas=2) as served:
        _, *replicas = _processes(served.process)
        os.kill(served.process, sign)
        assert len(replicas) == 2
        assert all(map(_ends, replicas))


@LINUX
def test_the_readers_of_a_replica_that_ends_go_to_the_other(tmp_path: Path) -> None:
    with server(TINY, tmp_path / "log", replicas=2) as served:
        _, replica, _ = _processes(served.process)
        os.kill(replica, signal.SIGKILL)
        assert _ends(replica)
        cookies = [f"escalation_replica={number}" for number in range(2)]
        answers = [_asked(served.address, "/", Cookie=cookie).status for cookie in cookies]
        assert answers == [200, 200]


def test_replicas_that_do_not_begin_end_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ESCALATION_ENGINE", "abacus")
    with pytest.raises(RuntimeError, match="abacus"), server(TINY, tmp_path / "log", replicas=2):
        pytest.fail("it began")
