"""Text only, no drawing: days and numbers in words, escaping, languages, directions."""
