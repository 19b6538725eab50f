"""The Method page: rules with examples, the data dictionary, vocabularies, colours, licences."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from lib.evidence.cards import STYLE
from lib.method.rule_cards import rule_cards
from lib.method.rules import Rule, sections, stances
from lib.model.vocabulary import STANCES, VOCABULARIES
from lib.tables.schemas import SCHEMAS
from lib.ui.parts import corpora, evidence, show
from lib.views.context import Context
from lib.wording.escape import markdown
from lib.wording.templating import macros


def _rules(listed: Sequence[Rule], context: Context) -> None:
    found = corpora.examples()
    st.html(rule_cards(listed, found, context.colours, context.look.neutral, evidence.parameters()))


def rules(context: Context) -> None:
    """Each rule with its source, and the most widely reported example in this corpus."""
    for section in sections():
        st.header(section.title, anchor=False)
        _rules(section.rules, context)


def quality(context: Context) -> None:
    """How well the annotations were checked, as the corpus states it."""
    told = context.corpus.settings.quality
    if told.text:
        st.header("How well the annotations were checked", anchor=False)
        st.markdown(markdown(told.text.strip()))


def vocabularies(context: Context) -> None:
    """The closed vocabularies with their sources; each stance with an example."""
    st.header("Vocabularies", anchor=False)
    for vocabulary in VOCABULARIES:
        label = f"{vocabulary.name.capitalize()} ({len(vocabulary.terms)} terms)"
        with st.container(key=f"whole_{vocabulary.name}".replace(" ", "_")), st.expander(label):
            st.caption(markdown(vocabulary.source))
            frame = pd.DataFrame(
                [(t.id, t.label, t.meaning, t.standard) for t in vocabulary.terms.values()],
                columns=["In the files", "Label", "Meaning", "Standard or mark"],
            )
            name = vocabulary.name
            show.table(frame, f"vocabulary_{name}", f"Vocabulary: {name}", "content")
            if vocabulary is STANCES:
                _rules(stances(), context)


def dictionary(context: Context) -> None:
    """Each table with its columns, generated from the schemas that check the tables."""
    st.header("Data dictionary", anchor=False)
    for schema in SCHEMAS:
        rows = len(getattr(context.everything, schema.name))
        label = f"{schema.name}: a row is {schema.row} ({rows:,} rows)"
        with st.container(key=f"whole_columns_{schema.name}"), st.expander(label):
            frame = pd.DataFrame(
                [(c.name, c.dtype, c.meaning, c.key) for c in schema.columns],
                columns=["Column", "Type", "Meaning", "Found in"],
            )
            alt = f"Columns of the table {schema.name}"
            show.table(frame, f"columns_{schema.name}", alt, "content")


def colours(context: Context) -> None:
    """The blocs and their colours."""
    st.header("Blocs and their colours", anchor=False)
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
    st.header("Licences and attribution", anchor=False)
    for line in (settings.licence, *settings.attribution):
        if line:
            st.markdown(f"- {markdown(line.strip())}")
