"""Two replicas behind nginx, as docs/scaling.md describes; skipped without nginx."""

import shutil
import socket
import subprocess
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.serving import dashboard
from tests.paths import ROOT, TINY
from tests.serve.test_server import SAFE, UPGRADE, _asked

NGINX = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")
AROUND = """
pid {folder}/pid; error_log {folder}/errors; daemon off; worker_processes 1;
events {{}}
http {{
  log_format replica "$escalation_reader $upstream_addr";
  access_log {folder}/asked replica;
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  {site}
}}
"""


@dataclass(frozen=True)
class Site:
    """The address of the proxy, its log, and what ends the first replica."""

    address: str
    log: Path
    first: ExitStack


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    with ExitStack() as stack, ExitStack() as first:
        one = first.enter_context(dashboard(TINY, tmp_path / "one"))
        two = stack.enter_context(dashboard(TINY, tmp_path / "two"))
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        shipped = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
        shipped = shipped.replace("127.0.0.1:8501", one.removeprefix("http://"))
        shipped = shipped.replace("127.0.0.1:8502", two.removeprefix("http://"))
        shipped = shipped.replace("127.0.0.1:8080", f"127.0.0.1:{port}")
        (tmp_path / "conf").write_text(AROUND.format(folder=tmp_path, site=shipped))
        command = [str(NGINX), "-p", str(tmp_path), "-c", str(tmp_path / "conf")]
        proxy = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        stack.callback(proxy.wait)
        stack.callback(proxy.terminate)
        address = f"http://127.0.0.1:{port}"
        for _ in range(100):
            with suppress(OSError):
                _asked(address, "/_stcore/health")
                break
            time.sleep(0.1)
        yield Site(address, tmp_path / "asked", first)


def _replicas(site: Site) -> dict[str, set[str]]:
    """Reader → the replicas that answered."""
    found: dict[str, set[str]] = defaultdict(set)
    for line in site.log.read_text().splitlines():
        reader, _, replica = line.partition(" ")
        found[reader].add(replica.split(", ")[-1])
    return found


def _visits(site: Site, readers: int) -> list[int]:
    """The statuses of two visits of each reader."""
    cookies = [f"escalation_reader=reader{number}" for number in range(readers)]
    return [_asked(site.address, "/", Cookie=cookie).status for cookie in cookies * 2]


def test_readers_stay_with_their_replica_until_it_ends(site: Site) -> None:
    assert set(_visits(site, 20)) == {200}
    replicas = _replicas(site)
    assert {len(replicas[f"reader{number}"]) for number in range(20)} == {1}
    assert len(set.union(*replicas.values())) == 2
    site.first.close()
    assert set(_visits(site, 20)) == {200}


def test_a_new_reader_gets_a_cookie_and_the_dashboards_own_headers(site: Site) -> None:
    answer = _asked(site.address, "/")
    stated = {name.lower(): value for name, value in answer.getheaders()}
    assert stated["set-cookie"].startswith("escalation_reader=")
    assert stated | SAFE == stated


def test_pages_are_drawn_through_the_proxy_and_under_a_known_name_only(site: Site) -> None:
    host = site.address.removeprefix("http://")
    asked = [(host, site.address), ("evil.example", "http://evil.example")]
    statuses = [
        _asked(site.address, "/_stcore/stream", Host=name, Origin=origin, **UPGRADE).status
        for name, origin in asked
    ]
    assert statuses == [101, 403]
