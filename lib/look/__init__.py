"""How things look: themes, colours, and the keys of charts."""
