"""Method: which rules and sources is this based on, and what do the tables contain?"""

from lib.ui import method
from lib.ui.parts import frame

context = frame.context()

frame.heading("Method", context)
method.contents(context)
method.quality(context)
method.rules(context)
method.colours(context)
method.vocabularies(context)
method.dictionary(context)
method.licences(context)
