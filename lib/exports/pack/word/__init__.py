"""Parts of a Word document: text, styles, endnotes, figures, tables, and what frames them."""
