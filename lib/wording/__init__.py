"""Text, and nothing that draws: days and numbers in words, escaping, languages, directions."""
