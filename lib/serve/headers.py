"""What every response tells the browser: contact no other host, no sniffing, no referrer, no
frames."""

import re
from base64 import b64encode
from hashlib import sha256

INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
# Streamlit writes styles into the page and loads components from blobs; plotly.js and deck.gl build
# functions from text, and deck.gl its workers from blobs and a WebAssembly module of its own.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self' blob: 'wasm-unsafe-eval'",
    "worker-src": "'self' blob:",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self' data:",
    "connect-src": "'self' data: blob:",
    "media-src": "'self' data: blob:",
    "manifest-src": "'self'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}


def _inline(page: str) -> str:
    """The scripts in the page itself, each by its hash."""
    hashes = (b64encode(sha256(text.encode()).digest()).decode() for text in INLINE.findall(page))
    return " ".join(f"'sha256-{each}'" for each in hashes)


def policy(page: str) -> str:
    """The content security policy for a page of the dashboard: this server and no other."""
    scripts = f"{POLICY['script-src']} {_inline(page)}".strip()
    return "; ".join(
        f"{name} {sources}" for name, sources in (POLICY | {"script-src": scripts}).items()
    )


def headers(page: str) -> dict[str, str]:
    """The headers of every response; `page` is the text of the page that contains the dashboard."""
    return {
        "Content-Security-Policy": policy(page),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    }
