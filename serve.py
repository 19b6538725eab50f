"""The dashboard as `make run` serves it: known hosts only, with security headers.

`streamlit run dashboard.py` opens the same pages without them.
"""

import os
import sys
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from lib.engine import UnknownEngine, chosen
from lib.serve.guard import Guard
from lib.serve.headers import headers
from lib.serve.hosts import NO_LOGIN, hosts_of, is_open
from lib.serve.replicas import VARIABLE as BEHIND
from lib.serve.replicas import end_with
from lib.serve.waiting import room

try:
    chosen()
except UnknownEngine as error:
    sys.exit(f"\n  {error}\n")

behind = os.environ.get(BEHIND)
address = behind or str(config.get_option("server.address") or "0.0.0.0")
named = config.get_option("server.allowedHosts")
hosts = hosts_of(address, named, [str(config.get_option("browser.serverAddress") or "")])
page = Path(st.__file__).with_name("static") / "index.html"

# The guard is more precise about allowed names than a list can be: any number, but no unknown name.
config.set_option("server.allowedHosts", ["*"])
if behind:
    end_with(sys.stdin)
elif is_open(address):
    print(f"\n  {NO_LOGIN.format(port=config.get_option('server.port'))}", flush=True)

app = st.App(
    "dashboard.py",
    lifespan=room,
    middleware=[Middleware(Guard, hosts=hosts, headers=headers(page.read_text(encoding="utf-8")))],
)
