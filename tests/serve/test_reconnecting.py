"""A reader whose server has ended goes on with one that knows nothing of the session."""

import asyncio
from datetime import date
from pathlib import Path

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from bench.client import Reader, _is_end
from tests.browser.serving import dashboard
from tests.paths import TINY

DAY = date(2031, 3, 7)


class Reading(Reader):
    """A reader who reads the line that sums up the filters."""

    summary = ""

    def _note(self, message: ForwardMsg) -> None:
        super()._note(message)
        text = message.delta.new_element.html.body
        self.summary = text if "et-summary" in text else self.summary


async def _summaries(address: str) -> list[str]:
    """The summary of a session, and of a second one whose first message is a changed first day,
    under the address of before, as Streamlit's page sends it."""
    async with Reading(address, 60) as first, Reading(address, 60) as second:
        await first.open("")
        second._field, second._query = first._field, first._query
        asked = second._asked()
        state = asked.rerun_script.widget_states.widgets.add(id=first._field)
        state.string_array_value.data.append(DAY.isoformat())
        await second._run(asked, _is_end)
        return [first.summary, second.summary]


def test_a_day_that_a_new_server_hears_of_first_counts(tmp_path: Path) -> None:
    with dashboard(TINY, tmp_path / "log") as address:
        before, after = asyncio.run(_summaries(address))
    assert "4 Mar – 2 Apr 2031" in before
    assert "7 Mar – 2 Apr 2031" in after
