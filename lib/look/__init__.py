"""How things look: themes, colours, and keys of charts."""
