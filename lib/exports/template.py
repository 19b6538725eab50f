"""A desk's own template, for slides and documents."""


class NotATemplate(ValueError):
    """What should be a template cannot be opened as one; the message says what would be right."""
