"""Method: what do the tables hold, and how are bounds and precision drawn?"""

from lib.ui import frame, manual

view = frame.view()

frame.heading("Method", view)
manual.principles()
manual.bounds()
manual.precision()
manual.colours(view)
manual.vocabularies()
manual.dictionary(view)
manual.licences(view)
