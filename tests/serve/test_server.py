"""A real server, asked as a browser or a stranger would."""

from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import streamlit

from tests.browser.serving import dashboard
from tests.paths import TINY

SAFE = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
}
# One of Streamlit's own files.
STATIC = Path(streamlit.__file__).with_name("static")
SCRIPT = next(STATIC.glob("static/js/index.*.js")).relative_to(STATIC).as_posix()
UPGRADE = {
    "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
}  # fmt: skip


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with dashboard(TINY, tmp_path_factory.mktemp("serve") / "log") as address:
        yield address


def _asked(address: str, path: str, **headers: str) -> HTTPResponse:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=30)
    connection.request("GET", path, headers=headers)
    return connection.getresponse()


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200), ("/positions", 200), ("/favicon.png", 200), ("/_stcore/health", 200),
        ("/_stcore/host-config", 200), ("/media/none.js", 404), ("/" + SCRIPT, 200),
        ("/component/none/index.html", 404),
    ],
)  # fmt: skip
def test_every_answer_keeps_the_browser_to_this_server(
    address: str, path: str, status: int
) -> None:
    answer = _asked(address, path)
    stated = {name.lower(): value for name, value in answer.getheaders()}
    assert answer.status == status
    assert stated | SAFE == stated
    assert "default-src 'none'" in stated["content-security-policy"]


@pytest.mark.parametrize("path", ["/", "/_stcore/health", "/media/none.js", "/_stcore/stream"])
def test_a_foreign_name_is_refused(address: str, path: str) -> None:
    answer = _asked(address, path, Host="evil.example:8501")
    assert answer.status == 421
    assert dict(answer.getheaders())["x-content-type-options"] == "nosniff"


def _upgraded(address: str, host: str) -> int:
    return _asked(address, "/_stcore/stream", Host=host, Origin=f"http://{host}", **UPGRADE).status


@pytest.mark.parametrize(("host", "status"), [("evil.example", 403), ("localhost", 101)])
def test_a_websocket_is_opened_under_a_known_name_only(
    address: str, host: str, status: int
) -> None:
    assert _upgraded(address, host) == status


@pytest.mark.parametrize("origin", ["http://localhost:9999", "http://127.0.0.1:1234", "null"])
def test_a_websocket_is_refused_to_pages_of_other_programs(address: str, origin: str) -> None:
    host = urlsplit(address).netloc
    answer = _asked(address, "/_stcore/stream", Host=host, Origin=origin, **UPGRADE)
    stated = {name.lower(): value for name, value in answer.getheaders()}
    assert answer.status == 403
    assert stated | SAFE == stated


def test_the_plain_script_opens_and_refuses_foreign_websockets(tmp_path: Path) -> None:
    with dashboard(TINY, tmp_path / "log", script="dashboard.py") as plain:
        assert _asked(plain, "/").status == 200
        assert _upgraded(plain, "evil.example") == 403


def test_when_open_to_others_it_warns_that_there_is_no_login(tmp_path: Path) -> None:
    log = tmp_path / "log"
    with dashboard(TINY, log, "--server.address", "0.0.0.0") as opened:
        assert _asked(opened, "/", Host="10.0.0.5").status == 200
        assert _upgraded(opened, "10.0.0.5") == 101
        assert _asked(opened, "/", Host="evil.example").status == 421
    assert "There is no login" in log.read_text(encoding="utf-8")
