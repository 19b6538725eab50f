"""Language codes in words."""

# ISO 639-1 codes with their English names; other codes are shown unchanged.
NAMES = {
    "ar": "Arabic", "ca": "Catalan", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "fa": "Persian", "fr": "French", "he": "Hebrew", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ko": "Korean", "ku": "Kurdish", "nl": "Dutch",
    "no": "Norwegian", "pl": "Polish", "pt": "Portuguese", "ru": "Russian", "sq": "Albanian",
    "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "zh": "Chinese",
}  # fmt: skip


def main_language(code: str) -> str:
    """The language of a code, whatever its variety: `pt` of `pt-BR`."""
    return code.partition("-")[0]


def language(code: str) -> str:
    """The language's English name, or the code."""
    return NAMES.get(main_language(code), code)
