"""Method: by which rules is this made, from which sources, and what do the tables hold?"""

from lib.ui import frame, manual

view = frame.view()

frame.heading("Method", view)
manual.quality(view)
manual.rules(view)
manual.colours(view)
manual.vocabularies(view)
manual.dictionary(view)
manual.licences(view)
