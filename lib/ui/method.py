"""The Method page: rules with examples, the data dictionary, vocabularies, colours, licences."""

from collections.abc import Sequence
from functools import cache

import pandas as pd
import streamlit as st

from lib.evidence.cards import STYLE
from lib.method.rule_cards import rule_cards
from lib.method.rules import Rule, sections, stances
from lib.model.vocabulary import STANCES, VOCABULARIES
from lib.tables.schemas import SCHEMAS
from lib.ui.parts import corpora, evidence, show
from lib.ui.parts.readable import Readable
from lib.views.context import Context
from lib.wording.escape import file_name, markdown
from lib.wording.templating import macros

QUALITY = "How well the annotations were checked"
COLOURS = "Blocs and their colours"
TERMS = "Vocabularies"
COLUMNS = "Data dictionary"
LICENCES = "Licences and attribution"
OF_THE_WHOLE = (
    "Examples are from the whole corpus: the filters, their dates included, do not apply to this "
    "page."
)


def _header(title: str) -> None:
    """A section's heading, with the anchor that the table of contents leads to."""
    st.header(title, anchor=file_name(title))


def contents(context: Context) -> None:
    """Links to the sections, and what the page is about."""
    settings = context.corpus.settings
    titles = [
        *([QUALITY] if settings.quality.text else []),
        *(section.title for section in sections()),
        *(COLOURS, TERMS, COLUMNS),
        *([LICENCES] if settings.licence or settings.attribution else []),
    ]
    st.html(macros("rules").contents([(title, file_name(title)) for title in titles]))
    st.caption(OF_THE_WHOLE)


@cache
def _terms(vocabulary: str) -> Readable:
    """The terms of the vocabulary of that name."""
    terms = next(each.terms for each in VOCABULARIES if each.name == vocabulary)
    rows = [(t.label, t.id, t.meaning, t.standard) for t in terms.values()]
    return Readable(
        pd.DataFrame(rows, columns=["Label", "In the files", "Meaning", "Standard or mark"])
    )


@cache
def _columns(table: str) -> Readable:
    """The columns of the table of that name."""
    columns = next(schema.columns for schema in SCHEMAS if schema.name == table)
    rows = [(c.name, c.dtype, c.meaning, c.key) for c in columns]
    return Readable(pd.DataFrame(rows, columns=["Column", "Type", "Meaning", "Found in"]))


def _listed(listed: Readable, key: str, alt: str, context: Context) -> None:
    """A table of terms; on a telephone a list, because the texts are wider than the screen."""
    if context.look.room.is_narrow:
        rows = listed.frame.fillna("").to_dict("split")["data"]
        st.html(STYLE + macros("rules").definitions(rows))
    else:
        show.table(listed, key, alt, "content")


def _rules(listed: Sequence[Rule], context: Context) -> None:
    found = corpora.examples()
    st.html(rule_cards(listed, found, context.colours, context.look.neutral, evidence.parameters()))


def rules(context: Context) -> None:
    """Each rule with its source, and the most widely reported example in this corpus."""
    for section in sections():
        _header(section.title)
        _rules(section.rules, context)


def quality(context: Context) -> None:
    """How well the annotations were checked, as the corpus states it."""
    told = context.corpus.settings.quality
    if told.text:
        _header(QUALITY)
        st.markdown(markdown(told.text.strip()))


def vocabularies(context: Context) -> None:
    """The closed vocabularies with their sources; each stance with an example."""
    _header(TERMS)
    for vocabulary in VOCABULARIES:
        label = f"{vocabulary.name.capitalize()} ({len(vocabulary.terms)} terms)"
        with st.container(key=f"whole_{vocabulary.name}".replace(" ", "_")), st.expander(label):
            st.caption(markdown(vocabulary.source))
            name = vocabulary.name
            _listed(_terms(name), f"vocabulary_{name}", f"Vocabulary: {name}", context)
            if vocabulary is STANCES:
                _rules(stances(), context)


def dictionary(context: Context) -> None:
    """Each table with its columns, generated from the schemas that check the tables."""
    _header(COLUMNS)
    for schema in SCHEMAS:
        rows = len(getattr(context.everything, schema.name))
        label = f"{schema.name}: a row is {schema.row} ({rows:,} rows)"
        with st.container(key=f"whole_columns_{schema.name}"), st.expander(label):
            alt = f"Columns of the table {schema.name}"
            _listed(_columns(schema.name), f"columns_{schema.name}", alt, context)


def colours(context: Context) -> None:
    """The blocs and their colours."""
    _header(COLOURS)
    blocs = context.everything.blocs
    pairs = [
        (label, context.colours[bloc])
        for bloc, label in zip(blocs["bloc_id"], blocs["label"], strict=True)
    ]
    st.html(STYLE + macros("dashboard").swatches(pairs))
    st.caption(
        "Colours from Okabe and Ito (2008), which colour-blind readers can tell apart. The "
        "bound of a figure is shown by shape, not by colour."
    )


def licences(context: Context) -> None:
    """Who owns the data and the basemap."""
    settings = context.corpus.settings
    if not (settings.licence or settings.attribution):
        return
    _header(LICENCES)
    for line in (settings.licence, *settings.attribution):
        if line:
            st.markdown(f"- {markdown(line.strip())}")
