"""Tests of lib/exports/picture/pdf_dates.py."""

from datetime import date

import pytest

from lib.exports.picture.pdf_dates import with_content_ids, with_date

DAY = date(2031, 5, 1)


def _trailer(own: str, text: str = "") -> bytes:
    return (f"%PDF {text} trailer <</Size 3 /ID [ <{own}>\n<{own}> ]\n/DocChecksum /{own}\n"
            ">>\nstartxref").encode()  # fmt: skip


@pytest.mark.parametrize("name", ["/CreationDate(D:", "/CreationDate (D:", "/ModDate (D:"])
def test_a_date_is_the_day_stated(name: str) -> None:
    written = f"<<{name}20240229134501Z')>>".encode()
    assert with_date(written, DAY) == f"<<{name}20310501000000Z')>>".encode()


def test_files_of_the_same_content_have_the_same_ids() -> None:
    once, again = with_content_ids(_trailer("1F" * 16)), with_content_ids(_trailer("A0" * 16))
    assert once == again
    assert len(once) == len(_trailer("1F" * 16))


def test_files_of_different_content_have_different_ids() -> None:
    ids = [with_content_ids(_trailer("1F" * 16, text))[-60:] for text in ("one", "two")]
    assert ids[0] != ids[1]
