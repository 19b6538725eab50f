"""The rules on numbers, running totals, figures of one event, answers, positions and changes."""

from lib.analyses.agreement.wordings import FEW_DAYS
from lib.analyses.totals.reports import ALIKE, LEAST_WORDS
from lib.method.rules.rule import OWN, Rule, Section

ICD_203 = "ICD 203 (Analytic Standards)"
ICD_206 = "ICD 206 (Sourcing Requirements)"

NUMBERS = Section(
    "Numbers, and who says them",
    (
        Rule(
            "claim",
            "A number is a claim",
            "Somebody asserts it, with a bound and for a period; it became known on a day, and a "
            "passage carries it. Claims are never summed or averaged across claimants.",
            f"{OWN}, after {ICD_206}",
        ),
        Rule(
            "quote",
            "A quote is a fragment",
            "At most twelve words of the article, in its own language: enough to find the "
            "passage, too little to reprint it. All else is said in our own words.",
            "W3C Web Annotation Data Model, TextQuoteSelector",
        ),
        Rule(
            "clocks",
            "Two clocks",
            "“From” and “To” ask when something happened, or which day a figure covers; “As known "
            "on” asks what had been published by then.",
            f"{OWN}; databases distinguish valid time and transaction time (SQL:2011)",
        ),
        Rule(
            "partial",
            "A date may be partial",
            "“Since October” stays October, and is never made the first of October. Days are "
            "Washington's or local ones, as the sources give them: allow for one day.",
            "EDTF level 0 (ISO 8601-2)",
        ),
        Rule(
            "unnamed",
            "Unnamed sources stay unnamed",
            "An article without a claimant is listed, not compared: it may repeat somebody's older "
            "figure.",
            f"{OWN}, after {ICD_206}",
        ),
    ),
)

TOTALS = Section(
    "Running totals",
    (
        Rule(
            "total",
            "A running total",
            "A claim about no single event that says since when it counts. A line follows one "
            "claimant's highest figure so far; a pale mark repeats a figure that the same "
            "claimant had already surpassed.",
        ),
        Rule(
            "envelope",
            "The envelope",
            "What all firm claims of one claimant allow on a day. A running total never falls: "
            "the best lower bound so far holds from its day on, and an upper bound (exactly, at "
            "most) on all earlier days. Fewer places or a later start count no more, so such "
            "claims bound from below only, wider ones from above only. “About” and “nearly” "
            "tighten nothing. Starts up to three days apart, or a month that holds the day, are "
            "one start. A figure without an as-of day bounds from below only. A figure in which "
            "one report differs from several others bounds nothing; nor do figures that do not "
            "add up in one report. They stay on the chart as pale marks, with their evidence.",
        ),
        Rule(
            "increments",
            "Implied new attacks",
            "What two states of one claimant's total leave between them, from the least to the "
            "most. Where its claims cannot both be right, only what holds whichever of them is "
            "right. Its claims about a few days (“no attack since 4 February”) narrow the weeks: "
            "none within those days has more, a week that holds them has no fewer.",
        ),
        Rule(
            "contradiction",
            "Contradictions are shown, not resolved",
            "A claimant contradicts itself: a total falls by a later day, parts miss their "
            "total in one article, a part above its whole, “nearly N” once N was reached; and only "
            "where two independent reports carry the figure that stands out. An older figure "
            "repeated with its older day is no contradiction.",
            f"{OWN}, after {ICD_203}, standard 1",
        ),
        Rule(
            "slip",
            "One report that differs from the others",
            "A figure that only one report carries may be its own slip: it is listed apart, with "
            "the reports that it differs from. It enters no range, weekly minimum, highest or "
            "latest figure, unless only two reports differ: then either may be wrong. Articles "
            "are one report where they name the same outlet or agency (“Mint (Reuters)” and “VOI "
            "(Reuters)”), carry the same passage of "
            f"at least {LEAST_WORDS} words, or share {ALIKE:.0%} of the words of their headlines. "
            "If swapping two figures of one article puts both right, the page says so.",
            f"{OWN}, after {ICD_203}, standard 1",
        ),
        Rule(
            "incomparable",
            "A difference that cannot be compared",
            "Totals that count from other starts, or figures of different articles of one day "
            "(a total may rise within it), are listed apart: they do not contradict each other.",
        ),
        Rule(
            "whole-total",
            "A running total is kept whole",
            "It obeys the days, “As known on” and “re-read articles only”: a total as of an "
            "earlier day, or as fewer articles report it, is still a total. It ignores search, "
            "parties, blocs, countries, distance and kinds of event: claims picked by those "
            "would pass a part off as the whole. Where such filters are set, the page "
            "says so.",
        ),
        Rule(
            "as-of",
            "Voices are compared as of one day",
            f"The figures of that day and of the {FEW_DAYS} days before it, beside each claimant's "
            "best lower bound until then; at first on the last day with three voices.",
        ),
        Rule(
            "documented",
            "Reported events",
            "Those of events.csv, each counted once, on its first day, by who reports them: "
            "confirmed officially (by a government or the side attacked), reported by media only "
            "(press, monitors, security sources), or by the claimant alone. They are drawn solid, "
            "pale and hollow. They are not a count of all attacks: not every one was reported with "
            "day and place. Who reports is judged by all that was published; where some of it came "
            "after the day known by, it is left open.",
            f"{OWN}, after Every Casualty, Standards for Casualty Recording",
        ),
        Rule(
            "denial",
            "A denial of what is reported",
            "A party's claim of no attack or strike over some days is contested where events are "
            "reported within them. The first and the last day do not count, as days may be "
            "Washington's or local and an attack may follow the words. Claims of one party whose "
            "days overlap are one denial.",
            f"{OWN}, after {ICD_203}, standard 4",
        ),
        Rule(
            "outside",
            "Outside the conflict's countries",
            "Events of which all places lie outside the countries that corpus.toml names are "
            "counted and drawn as a group of their own, and never among attacks or strikes.",
        ),
    ),
)

FIGURES = Section(
    "Figures of one event",
    (
        Rule(
            "scope",
            "Scope before numbers",
            "Figures are compared only where they are about the same places and people.",
        ),
        Rule(
            "latest",
            "A claimant's latest figure",
            f"What most articles carry of the last {FEW_DAYS} days in which it gives one, with "
            "their number (“20 of 26 articles”). A plain N beside “more than N” is a paraphrase, "
            "and no revision. People killed or wounded are counted up: the highest of those days. "
            "Of a running total it is the best lower bound.",
        ),
        Rule("agree", "They agree", "One number fits all latest figures of the claimants."),
        Rule(
            "approximate",
            "They overlap",
            "A number fits only because “about” or “nearly” is widened.",
        ),
        Rule(
            "exclude",
            "They cannot both be right",
            "No number fits. Both are shown, and neither is preferred.",
            f"{OWN}, after {ICD_203}, standard 4",
        ),
    ),
)

WORDS = Section(
    "Answers, positions and what changed",
    (
        Rule(
            "answer",
            "Retaliation",
            "A line from an act to the retaliation for it is solid where a source links the two, "
            "dashed where none does and the link is our reading. Titles and tables count both "
            "kinds, and say how many are ours. The lag counts the days between the two, as a range "
            "where a day is vague; “usually” is the median over all links; where it falls between "
            "two lags, each half is given. A line whose other end the filters leave out ends in a "
            "stub.",
            f"{OWN}, after {ICD_203}, standard 3",
        ),
        Rule(
            "shift",
            "A shift",
            "A party moves from against (accuses, rejects, threatens) to for (supports, agrees, "
            "concedes) or back, or from threatening or claiming an attack to standing down, on the "
            "same subject and toward the same party. Requests, announcements and justifications "
            "take no side. Days on which a party takes both sides are not compared. A party stands "
            "down when it announces, agrees or concedes that it suspends, halts, pauses or stops "
            "its attacks, by the English words of its position. Another word on the same side is "
            "not a shift; it stays in the party's history.",
            "PLOVER and CAMEO quad classes (verbal conflict, verbal cooperation); standing down "
            "and own acts apart: this project",
        ),
        Rule(
            "reply",
            "A reply",
            "A statement aimed at a party one to seven days after that party addressed the speaker "
            "on the same subject. The order of days is ours: no source links the two.",
        ),
        Rule(
            "silence",
            "Silence is not a denial",
            "A dot or a blank cell means that no statement was found.",
        ),
        Rule(
            "revision",
            "A revision",
            "The same claimant gives another number on the same event or running total, places, "
            "people and weapon. The same number in other words (85, more than 85) is not one; a "
            "running total is revised only by a figure that says more or excludes the one before. "
            "An event counts from the day of the first article that reports it, a claim or "
            "statement from its article's day.",
            f"{OWN}, after {ICD_203}, standard 7",
        ),
    ),
)
