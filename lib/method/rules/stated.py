"""The rules on numbers, running totals, figures of one event, answers, positions and changes."""

from lib.analyses.agreement.wordings import FEW_DAYS
from lib.analyses.totals.headlines import ALIKE, LEAST_WORDS
from lib.method.rules.rule import OWN, Rule, Section

ICD_203 = "the US intelligence directive on analytic standards (ICD 203)"
ICD_206 = "the US intelligence directive on sourcing (ICD 206)"

NUMBERS = Section(
    "Numbers, and who says them",
    (
        Rule(
            "claim",
            "A number is a claim",
            "Someone makes the claim, with a bound and for a period; it became known on a certain "
            "day, and a passage supports it. Claims are never summed or averaged across claimants.",
            f"{OWN}, after {ICD_206}",
        ),
        Rule(
            "quote",
            "A quote is a fragment",
            "At most twelve words of the article, in its own language: enough to find the "
            "passage, too little to reprint it. Everything else is in our own words.",
            "W3C Web Annotation Data Model, TextQuoteSelector",
        ),
        Rule(
            "clocks",
            "Two clocks",
            "“From” and “To” are about when something happened, or the days a figure covers; “As "
            "known on” is about what had been published by then. Only the weapon of an event and "
            "who claims it are always those known in the end: the corpus does not record since "
            "when they are known.",
            f"{OWN}; databases distinguish valid time and transaction time (SQL:2011)",
        ),
        Rule(
            "partial",
            "A date may be partial",
            "“Since October” stays October and never becomes 1 October. Dates are Washington's or "
            "local, as the sources give them: allow for one day.",
            "EDTF level 0 (ISO 8601-2)",
        ),
        Rule(
            "unnamed",
            "Unnamed sources stay unnamed",
            "A figure without a claimant is listed, not compared: the article may be repeating "
            "someone's older figure.",
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
            "A claim not tied to one event that says since when it counts. A line follows one "
            "claimant's highest figure so far; a pale mark repeats a figure that the same "
            "claimant had already surpassed.",
        ),
        Rule(
            "envelope",
            "The range of all claims",
            "The range that all firm claims of one claimant leave open on a day. A running total "
            "never falls: the best lower bound so far holds from its day on, and an upper bound "
            "(exactly, at most) holds on all earlier days. A total for fewer places or from a "
            "later start cannot be higher, so it sets a minimum only; a wider one sets a maximum "
            "only. “About” and “nearly” are too vague to narrow the range. Starts up to three days "
            "apart, or a month that includes the day, count as one start. A figure without an "
            "as-of day sets a minimum only. If one report differs from several others, its figure "
            "is not used; nor are figures that do not add up within one report. They stay on the "
            "chart as pale marks, with their evidence.",
        ),
        Rule(
            "increments",
            "Implied new attacks",
            "The difference between two figures of one claimant's total, as a range. If the "
            "claims cannot both be right, only the range that holds whichever is right. The "
            "claimant's claims about a few days (“no attack since 4 February”) narrow the weeks: "
            "a week within those days has no more, a week that includes them no fewer.",
        ),
        Rule(
            "contradiction",
            "A claimant that contradicts itself",
            "A claimant contradicts itself if its total falls by a later day, parts do not add up "
            "to their total in one article, a part exceeds its whole, or it says “nearly N” after "
            "N was reached, provided that two independent reports carry the outlying figure. An "
            "older figure repeated with its older day is not a contradiction. Both "
            "figures are shown; neither is preferred.",
            f"{OWN}, after {ICD_203}, standard 1",
        ),
        Rule(
            "slip",
            "One report that differs from the others",
            "A figure in only one report may be that report's slip: it is listed separately, with "
            "the reports that it differs from. It is not used for ranges, weekly minimums, highest "
            "or latest figures, unless only two reports differ: then either may be wrong. Articles "
            "count as one report if they name the same outlet or agency (“Mint (Reuters)” and “VOI "
            "(Reuters)”), carry the same passage of "
            f"at least {LEAST_WORDS} words, or share {ALIKE:.0%} of the words in their headlines. "
            "If swapping two figures of one article makes both fit, the page says so.",
            f"{OWN}, after {ICD_203}, standard 1",
        ),
        Rule(
            "incomparable",
            "A difference that cannot be compared",
            "Totals with different starts, or figures from different articles of the same day (a "
            "total may rise within it), are listed separately: they do not contradict each other.",
        ),
        Rule(
            "whole-total",
            "A running total is kept whole",
            "It follows the dates, “As known on”, “Re-read articles only” and the languages of "
            "articles: a total as of an earlier day, or from fewer articles, is still a total. It "
            "ignores search, parties, blocs, countries, places, distance, event types, weapons, "
            "and who claims or reports events: filtering claims by those would pass a part off as "
            "the whole. If such filters are set, the page says so.",
        ),
        Rule(
            "as-of",
            "Voices are compared as of one day",
            f"The figures of that day and the {FEW_DAYS} days before it, beside each claimant's "
            "best lower bound until then. The chart opens on the last day with three voices.",
        ),
        Rule(
            "documented",
            "Reported events",
            "The events in events.csv, each counted once, on its first day, by who reports it: "
            "confirmed officially (by a government or the side attacked), reported by media only "
            "(press, monitors, security sources), or by the claimant alone. They are drawn solid, "
            "pale and hollow. They are not a count of all attacks: not every one was reported with "
            "day and place. Who reports an event is judged from everything published; if some of "
            "that is later than “As known on”, it is left open.",
            f"{OWN}, after Every Casualty, Standards for Casualty Recording",
        ),
        Rule(
            "denial",
            "A denial of what is reported",
            "A party's claim of no attack or strike over some days is contested if events are "
            "reported within them. The first and the last day do not count, as dates may be "
            "Washington's or local and an attack may follow the statement. Claims of one party "
            "whose days overlap count as one denial.",
            f"{OWN}, after {ICD_203}, standard 4",
        ),
        Rule(
            "outside",
            "Outside the conflict's countries",
            "Events whose places are all outside the countries listed in corpus.toml are counted "
            "and drawn as a separate group, never among attacks or strikes.",
        ),
    ),
)

FIGURES = Section(
    "Figures of one event",
    (
        Rule(
            "scope",
            "Scope before numbers",
            "Figures are compared only if they are about the same places and people.",
        ),
        Rule(
            "latest",
            "A claimant's latest figure",
            f"The figure most articles carry, from the last {FEW_DAYS} days on which the claimant "
            "gives one, with their number (“20 of 26 articles”). A plain N beside “more than N” is "
            "a paraphrase, not a revision. Counts of killed or wounded grow: the highest of those "
            "days. For a running total it is the best lower bound.",
        ),
        Rule("agree", "They agree", "One number fits all latest figures of the claimants."),
        Rule(
            "approximate",
            "They overlap",
            "A number fits only if “about” or “nearly” is read loosely.",
        ),
        Rule(
            "exclude",
            "They cannot both be right",
            "No number fits. Both are shown; neither is preferred.",
            f"{OWN}, after {ICD_203}, standard 4",
        ),
        Rule(
            "course",
            "How a figure became known",
            "By day of publication. Figures of one claimant for the same places of the event are "
            "one course, whatever they call them; a region without fixed limits is the part of its "
            "country where the event was. Of several tolls in one article the highest counts; "
            "within a day a toll grows. An arrow joins numbers of one claimant only.",
        ),
    ),
)

WORDS = Section(
    "Answers, positions and what changed",
    (
        Rule(
            "answer",
            "Retaliation",
            "A line from an act to the retaliation for it is solid if a source links the two, "
            "dashed if the link is our reading. Titles and tables count both kinds, and say how "
            "many are ours. The lag is the number of days between the two, as a range if a day is "
            "vague; “usually” is the median over all links; if it falls between two lags, each "
            "half is given. A line ends in a stub if the filters hide its other end.",
            f"{OWN}, after {ICD_203}, standard 3",
        ),
        Rule(
            "shift",
            "A shift",
            "A party moves from against (accuses, rejects, threatens) to for (supports, agrees) "
            "or back, or from threatening or claiming an attack to standing down, on the "
            "same subject and toward the same party. Requests, announcements, justifications and "
            "admissions take no side. Days on which a party takes both sides are not compared. "
            "A party stands down when it announces, agrees or concedes that it suspends, halts, "
            "pauses or stops its attacks, judged by the English words of its position. Another "
            "verb on the same side is not a shift; it stays in the party's history.",
            "PLOVER and CAMEO, two vocabularies of political events (verbal conflict, verbal "
            "cooperation); standing down "
            "and separate own acts: this project",
        ),
        Rule(
            "reply",
            "A reply",
            "A statement aimed at a party one to seven days after that party addressed the speaker "
            "on the same subject. Only the dates connect the two: no source links them.",
        ),
        Rule(
            "silence",
            "Silence is not a denial",
            "A dot or a blank cell means that no statement was found.",
        ),
        Rule(
            "revision",
            "A revision",
            "The same claimant gives another number for the same event or running total, places, "
            "people and weapon. The same number in other words (85, more than 85) is not a "
            "revision; a running total is revised only by a figure that says more or excludes the "
            "one before. An event counts from the day of the first article that reports it, a "
            "claim or statement from its article's day.",
            f"{OWN}, after {ICD_203}, standard 7",
        ),
    ),
)
