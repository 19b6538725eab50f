"""The host names under which a browser may open the dashboard.

A website whose name is made to resolve to this machine (DNS rebinding) uses its own name and is
refused. A numeric address belongs to no one.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

LOCAL = ("localhost", "127.0.0.1", "::1")
NO_LOGIN = (
    "There is no login: whoever can reach this machine on port {port} can read the dashboard."
)


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_everywhere(address: str) -> bool:
    """Whether a server at the address listens on every network."""
    return _is_number(address) and ip_address(address).is_unspecified


def is_open(address: str) -> bool:
    """Whether other machines can reach a server at the address."""
    if _is_number(address):
        return not ip_address(address).is_loopback
    return address not in LOCAL and not address.startswith("unix:")


def _named(host: str) -> tuple[str, int | None] | None:
    """The name and the port in a Host header; None without a name."""
    try:
        parts = urlsplit(f"//{host}")
        port = parts.port
    except ValueError:
        return None
    bare = parts.netloc == host and "@" not in host
    return (parts.hostname.rstrip("."), port) if bare and parts.hostname else None


def is_own_page(origin: str, host: str) -> bool:
    """Whether a page of that origin belongs to the server with this Host header.

    Another port of this machine is another program. A proxy may pass on its name without its port.
    """
    page, server = _named(origin.partition("://")[2]), _named(host)
    if page is None or server is None or page[0] != server[0]:
        return False
    is_proxied = server[1] is None and page[0] not in LOCAL and not _is_number(page[0])
    return page[1] == server[1] or is_proxied


@dataclass(frozen=True)
class Hosts:
    """The accepted names; `numbers` if any numeric address is accepted, too."""

    names: frozenset[str]
    numbers: bool = False

    def answers(self, host: str) -> bool:
        """Whether a request with this Host header is accepted."""
        named = _named(host)
        if named is None:
            return False
        name, _ = named
        families = {f"*.{name.split('.', 1)[1]}"} if "." in name else set()
        return bool(self.names & {name, *families, "*"}) or (self.numbers and _is_number(name))


def hosts_of(address: str, *named: Sequence[str]) -> Hosts:
    """The hosts that a server at the address accepts: this machine's own names, and the given
    ones."""
    everywhere = is_everywhere(address)
    own = () if everywhere else (address,)
    names = (*LOCAL, *own, *(name for several in named for name in several))
    return Hosts(frozenset(name.strip().lower().rstrip(".") for name in names if name), everywhere)
