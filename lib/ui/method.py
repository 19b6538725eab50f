"""The Method page: rules with examples, the data dictionary, vocabularies, colours, licences."""

from collections.abc import Sequence

import streamlit as st

from lib.method.examples.sample import last_day
from lib.method.rule_cards import NO_EXAMPLE, rule_cards
from lib.method.rules import Rule, sections, stances
from lib.method.term_lists import column_lists, term_lists, vocabulary_lists
from lib.model.vocabulary import STANCES
from lib.tables.schemas import SCHEMAS
from lib.ui.parts import corpora
from lib.views.context import Context
from lib.wording.escape import file_name, markdown
from lib.wording.templating import macros
from lib.wording.words import day

QUALITY = "How well the annotations were checked"
COLOURS = "Blocs and their colours"
TERMS = "Vocabularies"
COLUMNS = "Data dictionary"
LICENCES = "Licences and attribution"
UNFILTERED = "the filters, their dates included, do not apply to this page."


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
    st.caption(_looked_for_in(context)[0])


def _looked_for_in(context: Context) -> tuple[str, str]:
    """The note on where examples are from, and the one on a rule without any."""
    last = last_day(context.whole.articles)
    if last is None:
        return f"Examples are from the whole corpus: {UNFILTERED}", NO_EXAMPLE
    first = f"the first articles, those published by {day(last)}"
    return f"Examples are from {first}: {UNFILTERED}", f"No example in {first}."


def _rules(listed: Sequence[Rule], context: Context, nothing: str) -> str:
    found = corpora.examples()
    return rule_cards(listed, found, context.colours, context.look.neutral, nothing)


def rules(context: Context) -> None:
    """Each rule with its source, and the most widely reported example in this corpus."""
    _, nothing = _looked_for_in(context)
    for section in sections():
        _header(section.title)
        st.html(_rules(section.rules, context, nothing))


def quality(context: Context) -> None:
    """How well the annotations were checked, as the corpus states it."""
    told = context.corpus.settings.quality
    if told.text:
        _header(QUALITY)
        st.markdown(markdown(told.text.strip()))


def vocabularies(context: Context) -> None:
    """The closed vocabularies with their sources; each stance with an example."""
    _header(TERMS)
    _, nothing = _looked_for_in(context)
    lists = vocabulary_lists({STANCES.name: _rules(stances(), context, nothing)})
    st.html(term_lists(lists, context.look.room.is_narrow))


def dictionary(context: Context) -> None:
    """Each table with its columns, generated from the schemas that check the tables."""
    _header(COLUMNS)
    numbers = {schema.name: context.everything.number(schema.name) for schema in SCHEMAS}
    st.html(term_lists(column_lists(numbers), context.look.room.is_narrow))


def colours(context: Context) -> None:
    """The blocs and their colours."""
    _header(COLOURS)
    blocs = context.everything.blocs
    pairs = [
        (label, context.colours[bloc])
        for bloc, label in zip(blocs["bloc_id"], blocs["label"], strict=True)
    ]
    st.html(macros("dashboard").swatches(pairs))
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
    lines = (settings.licence, *settings.attribution)
    st.markdown("\n".join(f"- {markdown(line.strip())}" for line in lines if line))
