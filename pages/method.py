"""Method: by which rules is this made, from which sources, and what do the tables hold?"""

from lib.ui import method
from lib.ui.parts import frame

view = frame.view()

frame.heading("Method", view)
method.quality(view)
method.rules(view)
method.colours(view)
method.vocabularies(view)
method.dictionary(view)
method.licences(view)
