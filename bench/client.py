"""A reader without a browser: opens a page and changes its first day over Streamlit's websocket.

The messages are those that a browser sends (Streamlit 1.67). A browser for each of fifty readers
would keep the machine busier than the dashboard does.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Self
from urllib.parse import parse_qs, urlencode

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import WebSocketException
from websockets.typing import Subprotocol

FIRST_DAY = "From"


@dataclass(frozen=True)
class Run:
    """A run of a page: how long it took, how much was received, and why it failed if it did."""

    seconds: float
    received: int
    fault: str = ""


def _message(message: ForwardMsg) -> str:
    """The error that the message shows; empty without one."""
    element = message.delta.new_element
    is_error = message.WhichOneof("type") == "delta" and element.WhichOneof("type") == "exception"
    return f"{element.exception.type}: {element.exception.message}" if is_error else ""


def _is_filter(message: ForwardMsg) -> bool:
    """Whether the message draws the field of the first day."""
    return message.delta.new_element.date_input.label == FIRST_DAY


def _is_end(message: ForwardMsg) -> bool:
    """Whether a run has ended that is not followed by another at once."""
    if message.WhichOneof("type") != "script_finished":
        return False
    return message.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN


class Reader:
    """A session of the dashboard at the address; `async with` opens and closes it."""

    def __init__(self, address: str, seconds: float) -> None:
        self.address, self.seconds = address, seconds
        self._page = self._field = ""
        self._query: dict[str, list[str]] = {}
        self._kept: set[str] = set()
        self._socket: ClientConnection | None = None

    async def __aenter__(self) -> Self:
        try:
            self._socket = await connect(
                f"ws{self.address.removeprefix('http')}/_stcore/stream",
                subprotocols=[Subprotocol("streamlit")],
                max_size=None,
                # A server that computes may answer late: only `seconds` ends the wait.
                ping_interval=None,
                open_timeout=self.seconds,
            )
        except WebSocketException as error:
            raise OSError(f"no connection: {error}") from error
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._socket is not None:
            await self._socket.close()

    async def open(self, page: str) -> Run:
        """Opens the page under that name; the first one has none."""
        self._page = page
        return await self._run(self._asked(), _is_end)

    async def reach(self) -> Run:
        """Opens the first page as far as the field of the first day: the corpus is read by then."""
        return await self._run(self._asked(), _is_filter)

    async def choose(self, day: date) -> Run:
        """Chooses the first day."""
        self._query |= {"from": [day.isoformat()]}
        asked = self._asked()
        state = asked.rerun_script.widget_states.widgets.add(id=self._field)
        state.string_array_value.data.append(day.isoformat())
        return await self._run(asked, _is_end)

    def _asked(self) -> BackMsg:
        asked = BackMsg()
        asked.rerun_script.page_name = self._page
        asked.rerun_script.query_string = urlencode(self._query, doseq=True)
        asked.rerun_script.cached_message_hashes.extend(self._kept)
        asked.rerun_script.context_info.timezone = "UTC"
        asked.rerun_script.context_info.url = f"{self.address}/{self._page}"
        return asked

    def _note(self, message: ForwardMsg) -> None:
        if message.HasField("page_info_changed"):
            self._query = parse_qs(message.page_info_changed.query_string)
        if message.metadata.cacheable:
            self._kept.add(message.hash)
        if _is_filter(message):
            self._field = message.delta.new_element.date_input.id

    async def _run(self, asked: BackMsg, is_last: Callable[[ForwardMsg], bool]) -> Run:
        """Sends the message, and waits for the last one of the run that it asks for."""
        assert self._socket is not None, "use `async with`"
        begun, received, fault = time.perf_counter(), 0, ""
        try:
            async with asyncio.timeout(self.seconds):
                await self._socket.send(asked.SerializeToString())
                async for data in self._socket:
                    received += len(data)
                    message = ForwardMsg.FromString(data if isinstance(data, bytes) else b"")
                    self._note(message)
                    fault = fault or _message(message)
                    if is_last(message):
                        break
                else:
                    fault = "the connection was closed"
        except TimeoutError:
            fault = f"not finished within {self.seconds:.0f} s"
        except (OSError, WebSocketException) as error:
            fault = str(error)
        return Run(time.perf_counter() - begun, received, fault)
