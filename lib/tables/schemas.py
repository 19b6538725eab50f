"""What the tidy tables contain: each column's dtype, unit and meaning, for checks and readers."""

from lib.tables.schema import DAY, REAL, TEXT, WHOLE, YES_NO, Column, Schema

CERTAIN = Column(
    "certain", YES_NO, "False if its date or place only possibly matches the selection"
)
ARTICLE = Column("article_id", TEXT, "the article that carries it", "articles.article_id")
PUBLISHED = Column("published", DAY, "day the article was published")
QUOTE = Column("quote", TEXT, "the passage's own wording, at most 12 words")
EARLIEST = Column("earliest", DAY, "earliest possible day, by its precision")
LATEST = Column("latest", DAY, "latest possible day, by its precision")
EVENT_TYPE = Column("event_type", TEXT, "the type of the event that it is about")

ARTICLES = Schema(
    "articles",
    "an article",
    (
        Column("article_id", TEXT, "the article's id, also its file's name"),
        Column("title", TEXT, "the headline as printed"),
        Column("publisher", TEXT, "who published it"),
        Column("url", TEXT, "where it was found"),
        PUBLISHED,
        Column("language", TEXT, "language code (BCP 47)"),
        Column("reviewed", DAY, "day of the second reading against the article; empty: read once"),
    ),
)

CLAIMS = Schema(
    "claims",
    "a number that someone asserts",
    (
        Column("claim_id", TEXT, "the article's id and the claim's number in it"),
        ARTICLE,
        PUBLISHED,
        Column("measure", TEXT, "what is counted"),
        Column("bound", TEXT, "the wording's bound: exactly, at_least, more_than …"),
        Column("value", WHOLE, "the number as stated"),
        Column("value_high", WHOLE, "the upper number of a range"),
        Column("low", WHOLE, "lowest number that the wording allows"),
        Column("high", WHOLE, "highest number that the wording allows; empty: open"),
        Column("approximate", YES_NO, "about and nearly: the interval is this project's reading"),
        Column("claimant", TEXT, "who asserts it; empty: unnamed", "parties.party_id"),
        Column("actor", TEXT, "who attacks or strikes", "parties.party_id"),
        Column("target", TEXT, "who is attacked or struck", "parties.party_id"),
        Column("affected", TEXT, "killed or wounded: a party, or civilians, fighters, troops"),
        Column("event_id", TEXT, "the one event that it is about", "events.event_id"),
        Column("scope", TEXT, "its places, sorted, joined with +; empty: none named"),
        Column("since", DAY, "first day that it covers (first day of a month given)"),
        Column("since_precision", TEXT, "day, month or year"),
        Column("as_of", DAY, "last day that it covers (last day of a month given)"),
        Column("as_of_precision", TEXT, "day, month or year"),
        Column("weapon", TEXT, "kind of weapon that it counts"),
        QUOTE,
        Column("day", DAY, "its day on a time axis: as_of, else the article's day"),
        EVENT_TYPE,
        Column("at", TEXT, "its places, else those of its event; sorted, joined with ;"),
        Column("claimant_bloc", TEXT, "the claimant's bloc; empty: unnamed", "blocs.bloc_id"),
        EARLIEST,
        LATEST,
        CERTAIN,
    ),
)

CLAIM_PLACES = Schema(
    "claim_places",
    "a claim and one of its places",
    (
        Column("claim_id", TEXT, "the claim", "claims.claim_id"),
        Column("place_id", TEXT, "a place that it covers", "places.place_id"),
    ),
)

EVENTS = Schema(
    "events",
    "something that happened, once",
    (
        Column("event_id", TEXT, "the event's id"),
        Column("name", TEXT, "its short name; without one, its type and place"),
        Column("type", TEXT, "ACLED's sub-event type, shortened"),
        Column("start", DAY, "first day"),
        Column("end", DAY, "last day; the same as the first if it took one day"),
        Column("time_precision", WHOLE, "1 exact day, 2 within the week, 3 within the month"),
        Column("weapon", TEXT, "kind of weapon"),
        Column("claimed_by", TEXT, "who claimed responsibility; several joined with ;"),
        Column("reported_by", TEXT, "official, media or claimed_only; empty: not stated"),
        Column("summary", TEXT, "what happened, in one sentence of our own"),
        Column("source_url", TEXT, "the best single source"),
        Column("outside", YES_NO, "all its places lie outside corpus.toml's countries"),
        Column("mentions", WHOLE, "articles in the selection that report it"),
        Column("actor", TEXT, "who acted; the first if several did", "parties.party_id"),
        Column("actor_bloc", TEXT, "the bloc of who acted", "blocs.bloc_id"),
        Column("at", TEXT, "its places; sorted, joined with ;"),
        Column("countries", TEXT, "country codes of its places; sorted, joined with ;"),
        Column("group_id", TEXT, "the group of corpus.toml that it counts in; empty: none"),
        Column("week", DAY, "Monday of the week of its first day"),
        Column("month", DAY, "first day of the month of its first day"),
        EARLIEST,
        LATEST,
        CERTAIN,
    ),
)

EVENT_PARTIES = Schema(
    "event_parties",
    "an event, a party and its role",
    (
        Column("event_id", TEXT, "the event", "events.event_id"),
        Column("party_id", TEXT, "the party", "parties.party_id"),
        Column("role", TEXT, "actor, target or claimed_by"),
    ),
)

EVENT_PLACES = Schema(
    "event_places",
    "an event and one of its places",
    (
        Column("event_id", TEXT, "the event", "events.event_id"),
        Column("place_id", TEXT, "the place", "places.place_id"),
        Column("lat", REAL, "degrees north, WGS 84; empty: position not known"),
        Column("lon", REAL, "degrees east, WGS 84"),
        Column("geo_precision", WHOLE, "1 exact, 2 near, 3 region"),
        Column("border_km", REAL, "kilometres to the focus border"),
        Column("country", TEXT, "country code (ISO 3166-1 alpha-3)"),
        Column(
            "site_id",
            TEXT,
            "the place it is counted and drawn under: the outermost one it is within",
            "places.place_id",
        ),
    ),
)

EVENT_LINKS = Schema(
    "event_links",
    "an event and one that it answers, as a source states",
    (
        Column("event_id", TEXT, "the answer", "events.event_id"),
        Column("answers", TEXT, "the event that it answers", "events.event_id"),
    ),
)

MENTIONS = Schema(
    "mentions",
    "an article that reports an event",
    (ARTICLE, Column("event_id", TEXT, "the event", "events.event_id"), QUOTE),
)

STATEMENTS = Schema(
    "statements",
    "a party's stated position",
    (
        Column("statement_id", TEXT, "the article's id and the statement's number in it"),
        ARTICLE,
        PUBLISHED,
        Column("date", DAY, "day of the statement (first day of a month given)"),
        Column("date_precision", TEXT, "day, month or year"),
        Column("party_id", TEXT, "whose position it is", "parties.party_id"),
        Column("speaker", TEXT, "name and role as the article gives them"),
        Column("stance", TEXT, "PLOVER's verb, or claim, justify, announce"),
        Column("toward", TEXT, "party that it is aimed at", "parties.party_id"),
        Column("event_id", TEXT, "the event that it is about", "events.event_id"),
        Column("topic", TEXT, "the topic that it is about, if not an event"),
        Column("channel", TEXT, "where it was said"),
        Column("position", TEXT, "what is said, in our own words"),
        QUOTE,
        EVENT_TYPE,
        Column("at", TEXT, "the places of its event; sorted, joined with ;"),
        Column("party_bloc", TEXT, "the party's bloc", "blocs.bloc_id"),
        EARLIEST,
        LATEST,
        CERTAIN,
    ),
)

PARTIES = Schema(
    "parties",
    "someone who acts, claims or speaks",
    (
        Column("party_id", TEXT, "the party's id"),
        Column("name", TEXT, "its name"),
        Column("kind", TEXT, "state, ministry, armed_group …"),
        Column("bloc", TEXT, "the bloc whose colour it takes", "blocs.bloc_id"),
        Column("parent", TEXT, "the party that it belongs to", "parties.party_id"),
        Column("country", TEXT, "country code (ISO 3166-1 alpha-3)"),
    ),
)

PLACES = Schema(
    "places",
    "a place and what is known of its position",
    (
        Column("place_id", TEXT, "the place's id"),
        Column("name", TEXT, "its name in common English use"),
        Column("alt_names", TEXT, "other spellings, joined with ;"),
        Column("kind", TEXT, "town, military_base, governorate …"),
        Column("country", TEXT, "country code (ISO 3166-1 alpha-3)"),
        Column("admin1", TEXT, "governorate"),
        Column("within", TEXT, "the place whose point stands in for it", "places.place_id"),
        Column("lat", REAL, "degrees north, WGS 84; empty: position not known"),
        Column("lon", REAL, "degrees east, WGS 84"),
        Column("geo_precision", WHOLE, "1 exact, 2 near, 3 region"),
        Column("border_km", REAL, "kilometres to the focus border"),
        Column("source", TEXT, "where the coordinates come from"),
        Column("note", TEXT, "what to know about the coordinates"),
    ),
)

BLOCS = Schema(
    "blocs",
    "parties that share a colour",
    (
        Column("bloc_id", TEXT, "the bloc's id"),
        Column("label", TEXT, "its name"),
        Column("colour", TEXT, "its colour on light ground"),
        Column("colour_dark", TEXT, "its colour on dark ground"),
    ),
)

TOPICS = Schema(
    "topics",
    "something that statements are about, other than an event",
    (Column("topic_id", TEXT, "the topic's id"), Column("label", TEXT, "its name")),
)

SCHEMAS = (
    ARTICLES,
    CLAIMS,
    CLAIM_PLACES,
    EVENTS,
    EVENT_PARTIES,
    EVENT_PLACES,
    EVENT_LINKS,
    MENTIONS,
    STATEMENTS,
    PARTIES,
    PLACES,
    BLOCS,
    TOPICS,
)
