"""Coverage: where is the corpus thin, so that few events may mean silent sources?"""

from lib.ui import coverage
from lib.ui.parts import frame

context = frame.context()

frame.heading("Coverage", context)
coverage.over_time(context)
coverage.by_source(context)
