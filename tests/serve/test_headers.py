"""Tests of lib/serve/headers.py."""

from lib.serve.headers import headers, policy

PAGE = "<head><script>\n a = 1\n</script><script type='module' src='./a.js'></script></head>"


def test_the_policy_names_no_other_host() -> None:
    sources = {word for part in policy(PAGE).split("; ") for word in part.split()[1:]}
    assert {word for word in sources if not word.startswith("'")} == {"blob:", "data:"}


def test_a_script_in_the_page_is_known_by_its_hash() -> None:
    assert policy(PAGE).count("'sha256-") == 1
    assert "sha256-" not in policy("<head></head>")


def test_no_script_may_be_made_from_text() -> None:
    scripts = next(part for part in policy(PAGE).split("; ") if part.startswith("script-src"))
    # A compiled module is no text: only the map's own is there.
    assert "unsafe" not in scripts.replace("'wasm-unsafe-eval'", "")
    assert "data:" not in scripts


def test_no_sniffing_no_referrer_no_frames() -> None:
    stated = headers(PAGE)
    assert stated["X-Content-Type-Options"] == "nosniff"
    assert stated["Referrer-Policy"] == "no-referrer"
    assert stated["X-Frame-Options"] == "DENY"
    assert "frame-ancestors 'none'" in stated["Content-Security-Policy"]
