"""The corpus of this dashboard, opened once, and again when its files change."""

import gc
import os
import sys
from datetime import date
from functools import partial
from pathlib import Path

import streamlit as st

from lib.corpus import Corpus, NotACorpus, empty, fingerprint
from lib.corpus.shipped import SHIPPED
from lib.corpus.stamps import Looks
from lib.engine import Store, UnknownEngine, chosen
from lib.evidence import Evidence
from lib.look.style import Theme
from lib.method.examples import examples as picked
from lib.method.examples.sample import last_day
from lib.model import Problem
from lib.selection import Selection, apply
from lib.tables import Tables, build, open_folder
from lib.tables.publication import folder_of
from lib.tables.publication.stores import is_url
from lib.views.context import Context
from lib.views.memory import Memory, most_bytes

VARIABLE = "ESCALATION_CORPUS"
OPTION = "--corpus"
STAMP = "_corpus_stamp"
# In seconds: every run of every reader asks whether a file has changed.
LOOK_EVERY = 1
# A corpus's key in a cache: its folder, whatever bytes the name has, and its files' state.
Identity = tuple[bytes, str]


@st.cache_resource(show_spinner="Fetching the corpus …")
def _folder_of(place: str) -> Path:
    return folder_of(place)


def folder() -> Path:
    """The folder given with --corpus, otherwise in ESCALATION_CORPUS, otherwise the shipped
    corpus. A corpus under a URL is fetched once; NotACorpus if it cannot be."""
    named = [
        value for option, value in zip(sys.argv, sys.argv[1:], strict=False) if option == OPTION
    ]
    place = str(named[-1] if named else os.environ.get(VARIABLE) or SHIPPED)
    return _folder_of(place) if is_url(place) else Path(place)


_looks = Looks(LOOK_EVERY)


@st.cache_resource(max_entries=2, show_spinner="Reading the corpus …")
def _opened(root: bytes, stamp: str) -> tuple[Corpus, Tables]:
    del stamp
    folder = Path(os.fsdecode(root))
    try:
        opened = open_folder(folder)
    except NotACorpus as error:
        hint = "name a folder with articles/, events.csv, parties.csv and places.csv"
        corpus = empty(folder, Problem(str(folder), "", str(error), hint))
        opened = corpus, build(corpus)
    _kept_from_collection()
    return opened


def _kept_from_collection() -> None:
    """What was opened stays: no garbage collection looks at its objects, or those of the libraries,
    again."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def refresh() -> tuple[Corpus, Tables]:
    """`open_corpus`, after checking engine and files: once per run, before anything else."""
    try:
        chosen()
        root = folder()
    except (UnknownEngine, NotACorpus) as error:
        st.error(str(error))
        st.stop()
    st.session_state[STAMP] = (os.fsencode(root), _looks.state(root))
    return open_corpus()


def identity() -> Identity:
    """The corpus's key in a cache: its folder, and when it last changed.

    A whole run, and the fragments that run after it, see the files as they were at its start.
    """
    root = folder()
    return st.session_state.get(STAMP) or (os.fsencode(root), _looks.state(root))


def open_corpus() -> tuple[Corpus, Tables]:
    """The corpus and its tables; a folder that is not a corpus gives an empty one with the
    reason."""
    return _opened(*identity())


@st.cache_resource(max_entries=2, show_spinner=False)
def _store(root: bytes, stamp: str) -> Store:
    return Store(_opened(root, stamp)[1])


@st.cache_resource(max_entries=64, show_spinner=False)
def _applied(root: bytes, stamp: str, selection: Selection) -> Tables:
    return apply(_store(root, stamp), selection)


@st.cache_resource(max_entries=2, show_spinner=False)
def _memory(root: bytes, stamp: str) -> Memory:
    return Memory(most_bytes(frame for _, frame in _opened(root, stamp)[1].items()))


def context(selection: Selection, look: Theme, marked_since: date | None) -> Context:
    """The context of a selection, with what other readers' pages have computed from it."""
    root, stamp = identity()
    corpus, everything = _opened(root, stamp)
    select = partial(_applied, root, stamp)
    memory = _memory(root, stamp)
    afresh = partial(apply, _store(root, stamp))
    made = Context(corpus, everything, selection, look, select, marked_since, memory, afresh)
    return made.shared()


@st.cache_resource(max_entries=4, show_spinner=False)
def _fingerprint(root: bytes, stamp: str) -> str:
    del stamp
    return fingerprint(Path(os.fsdecode(root)))


def corpus_hash() -> str:
    """The corpus's SHA-256."""
    return _fingerprint(*identity())


@st.cache_resource(max_entries=2, show_spinner=False)
def _examples(root: bytes, stamp: str) -> dict[str, Evidence | None]:
    corpus, tables = _opened(root, stamp)
    known = _applied(root, stamp, Selection(known_by=last_day(tables.articles)))
    return picked(known, corpus.settings)


def examples() -> dict[str, Evidence | None]:
    """A rule's id → its example from the corpus, chosen once."""
    return _examples(*identity())
