"""Method: by which rules is this made, from which sources, and what do the tables hold?"""

from lib.ui import method
from lib.ui.parts import frame

context = frame.context()

frame.heading("Method", context)
method.quality(context)
method.rules(context)
method.colours(context)
method.vocabularies(context)
method.dictionary(context)
method.licences(context)
