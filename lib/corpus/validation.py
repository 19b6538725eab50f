"""A validation error in words that an annotator understands."""

import difflib
from collections.abc import Collection
from functools import lru_cache, reduce
from heapq import nlargest
from itertools import islice
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from lib.model import Problem
from lib.model.problems import value_text

# Comparing words takes time: a longer word is not a typing mistake, and from many known words only
# those that share its beginning or end are compared, of these the ones that share the most letters.
LONGEST_WORD, FEW, MANY = 200, 30, 1_000


@lru_cache(maxsize=50_000)
def _pairs(word: str) -> frozenset[str]:
    """The pairs of letters in a word, its beginning and end included."""
    whole = f" {word.casefold()} "
    return frozenset(whole[at : at + 2] for at in range(len(whole) - 1))


def _begun_or_ended_alike(word: str, known: Collection[str]) -> list[str]:
    """Some of very many words: those that share a long beginning or end, otherwise a short one."""
    for letters in (9, 3):
        begin, end = word[:letters], word[-letters:]
        near = (name for name in known if name.startswith(begin) or name.endswith(end))
        if found := list(islice(near, MANY)):
            return found
    return []


def _alike(word: str, known: Collection[str]) -> list[str]:
    """The known words most similar to a word: few, so that they can be compared in full."""
    if len(known) <= FEW:
        return list(known)
    some = known if len(known) <= MANY else _begun_or_ended_alike(word, known)
    pairs = _pairs(word)
    return nlargest(FEW, some, key=lambda name: len(pairs & _pairs(name)) / (len(name) + 1))


def nearest(word: object, known: Collection[str]) -> str:
    """`did you mean …?` with the nearest known word, whatever its case; empty if none is near."""
    if not isinstance(word, str) or len(word) > LONGEST_WORD:
        return ""
    near = {name.casefold(): name for name in reversed(_alike(word, known))}
    matches = difflib.get_close_matches(word.casefold(), near, n=1, cutoff=0.6)
    return f"did you mean {near[matches[0]]!r}?" if matches else ""


def _choice(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    allowed = str(error.get("ctx", {}).get("expected", ""))
    words = [word.strip(" '") for word in allowed.replace(" or ", ", ").split(",")]
    guess = nearest(error["input"], words)
    return f"{value_text(error['input'])} is not allowed here", f"{guess} one of: {allowed}".strip()


def _missing(_: ErrorDetails, __: type[BaseModel]) -> tuple[str, str]:
    return "this field is missing", "fill it in"


def _part(model: type[BaseModel], name: object) -> type[BaseModel]:
    """The model in a field of the model, one or many; the model itself for a number."""
    field = model.model_fields.get(str(name))
    kinds = (field.annotation, *get_args(field.annotation)) if field else ()
    parts = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
    return parts[0] if parts else model


def _unknown_field(error: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    fields = list(reduce(_part, error["loc"][:-1], model).model_fields)
    guess = nearest(error["loc"][-1], fields)
    return "this field is not known", guess or f"the fields are: {', '.join(fields)}"


def _whole(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    hint = "a whole number from 0 up, without quotation marks"
    return f"{value_text(error['input'])} is not a whole number", hint


def _no_text(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"{value_text(error['input'])} is not text", "put it in quotation marks"


def _no_list(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"{value_text(error['input'])} is not a list", "write [ … ], or omit the key"


def _no_object(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    return f"{value_text(error['input'])} is given where named fields belong", "write { … }"


def _pattern(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    if error["loc"] and error["loc"][-1] == "language":
        return f"{value_text(error['input'])} is not a language code", "for example en, ar or fr"
    if error["loc"] and str(error["loc"][-1]).startswith("colour"):
        return f"{value_text(error['input'])} is not a colour", "write #RRGGBB, for example #0072B2"
    hint = "lower-case letters, digits, - and _ only"
    return f"{value_text(error['input'])} is not a valid id", hint


def _parsed(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    is_precision = str(error["loc"][-1]).endswith("_precision")
    hint = "1, 2 or 3" if is_precision else "a whole number, for example 25"
    return f"{value_text(error['input'])} is not a whole number", hint


def _too_long(error: ErrorDetails, _: type[BaseModel]) -> tuple[str, str]:
    most = error.get("ctx", {}).get("max_length", 0)
    message = f"the text is too long: {len(error['input']):,} characters"
    return message, f"shorten it to at most {most:,}"


def _empty(_: ErrorDetails, __: type[BaseModel]) -> tuple[str, str]:
    return "this field is empty", "fill it in, or omit the key if it is optional"


WORDINGS = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "literal_error": _choice,
    "int_type": _whole,
    "int_from_float": _whole,
    "int_parsing": _parsed,
    "int_parsing_size": _parsed,
    "finite_number": lambda error, _: (
        f"{value_text(error['input'])} is not a number",
        "for example 34.5",
    ),
    "greater_than": lambda error, _: (
        f"{value_text(error['input'])} is too small",
        f"more than {error.get('ctx', {}).get('gt')}",
    ),
    "string_too_long": _too_long,
    "float_parsing": lambda error, _: (
        f"{value_text(error['input'])} is not a number",
        "for example 34.5",
    ),
    "greater_than_equal": lambda error, _: (
        f"{value_text(error['input'])} is too small",
        f"at least {error.get('ctx', {}).get('ge')}",
    ),
    "less_than_equal": lambda error, _: (
        f"{value_text(error['input'])} is too large",
        f"at most {error.get('ctx', {}).get('le')}",
    ),
    "string_type": _no_text,
    "string_unicode": lambda *_: ("the text contains an invalid character", "type it again"),
    "tuple_type": _no_list,
    "model_type": _no_object,
    "dict_type": _no_object,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
}


def _in_words(error: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    wording = WORDINGS.get(error["type"])
    if wording:
        return wording(error, model)
    return error["msg"], str(error.get("ctx", {}).get("hint", ""))


def _where(place: str, location: tuple[Any, ...]) -> str:
    return " › ".join(part for part in (place, ".".join(map(str, location))) if part)


def problems_of(
    error: ValidationError, file: str, place: str, model: type[BaseModel], most: int
) -> list[Problem]:
    """A problem for each validation error, in the order of the fields; at most `most`."""
    details = error.errors(include_url=False)[:most] if most > 0 else []
    worded = [(_where(place, detail["loc"]), *_in_words(detail, model)) for detail in details]
    return [Problem(file, where, message, hint) for where, message, hint in worded]
