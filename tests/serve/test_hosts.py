"""Tests of lib/serve/hosts.py."""

import pytest

from lib.serve.hosts import hosts_of, is_open, is_own_page

HERE = hosts_of("127.0.0.1", [])
EVERYWHERE = hosts_of("0.0.0.0", ["*.desk.example", "Wire.example."])


@pytest.mark.parametrize(
    "host", ["localhost:8501", "127.0.0.1:8501", "[::1]:8501", "LOCALHOST", "localhost."]
)
def test_this_machine_is_answered(host: str) -> None:
    assert HERE.answers(host)


@pytest.mark.parametrize(
    "host",
    [
        "evil.example", "evil.example:8501", "localhost.evil.example", "127.0.0.1.evil.example",
        "10.0.0.5", "", "localhost:x", "evil@localhost", "localhost/evil", "localhost evil.example",
    ],
)  # fmt: skip
def test_any_other_name_is_refused(host: str) -> None:
    assert not HERE.answers(host)


@pytest.mark.parametrize(
    "host", ["10.0.0.5:8501", "[fe80::1]:8501", "wire.example", "a.desk.example"]
)
def test_open_to_others_it_answers_to_numbers_and_given_names(host: str) -> None:
    assert EVERYWHERE.answers(host)


@pytest.mark.parametrize("host", ["evil.example", "desk.example", "10.0.0.5.evil.example"])
def test_open_to_others_it_refuses_other_names(host: str) -> None:
    assert not EVERYWHERE.answers(host)


def test_the_given_address_is_answered() -> None:
    assert hosts_of("10.0.0.5", []).answers("10.0.0.5:80")
    assert hosts_of("desk.example", []).answers("desk.example")


@pytest.mark.parametrize(
    ("address", "is_so"),
    [("127.0.0.1", False), ("localhost", False), ("::1", False), ("unix:///tmp/s", False),
     ("0.0.0.0", True), ("::", True), ("10.0.0.5", True), ("desk.example", True)],
)  # fmt: skip
def test_others_can_reach_any_address_but_this_machines_own(address: str, is_so: bool) -> None:
    assert is_open(address) == is_so


@pytest.mark.parametrize(
    ("origin", "host", "is_so"),
    [
        ("http://localhost:8501", "localhost:8501", True),
        ("https://desk.example", "desk.example", True),
        ("https://desk.example:8443", "desk.example", True),
        ("http://[::1]:8501", "[::1]:8501", True),
        ("http://localhost:9999", "localhost:8501", False),
        ("http://localhost:9999", "localhost", False),
        ("http://127.0.0.1:8501", "localhost:8501", False),
        ("http://desk.example:81", "desk.example:80", False),
        ("http://10.0.0.5:9999", "10.0.0.5", False),
        ("null", "localhost:8501", False),
        ("", "localhost:8501", False),
    ],
)
def test_a_page_of_another_port_is_another_program(origin: str, host: str, is_so: bool) -> None:
    assert is_own_page(origin, host) == is_so
