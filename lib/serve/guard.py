"""A middleware: serves requests for a known host name, and adds the headers to each response."""

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from starlette.websockets import WebSocket

from lib.serve.hosts import Hosts, is_own_page

REFUSED = "This dashboard is not served under that name. See server.allowedHosts in the README.\n"
MISDIRECTED, FORBIDDEN, POLICY_VIOLATION = 421, 403, 1008


class Guard:
    """The application with its responses guarded."""

    def __init__(self, app: ASGIApp, hosts: Hosts, headers: Mapping[str, str]) -> None:
        self.app, self.hosts, self.headers = app, hosts, headers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers a request, or refuses it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
        elif scope["type"] == "http" and self.hosts.answers(Headers(scope=scope).get("host", "")):
            await self.app(scope, receive, self._stating(send))
        elif scope["type"] == "http":
            refusal = PlainTextResponse(REFUSED, MISDIRECTED)
            await refusal(scope, receive, self._stating(send))
        elif self._is_ours(Headers(scope=scope)):
            await self.app(scope, receive, self._stating(send))
        else:
            await self._refuse(WebSocket(scope, receive, send))

    def _is_ours(self, asked: Headers) -> bool:
        """Whether a websocket is opened by a page of this server, or by no page at all."""
        host, origin = asked.get("host", ""), asked.get("origin")
        return self.hosts.answers(host) and (origin is None or is_own_page(origin, host))

    async def _refuse(self, socket: WebSocket) -> None:
        if "websocket.http.response" in socket.scope.get("extensions", {}):
            refusal = PlainTextResponse(REFUSED, FORBIDDEN, headers=dict(self.headers))
            await socket.send_denial_response(refusal)
        else:
            await socket.close(POLICY_VIOLATION)

    def _stating(self, send: Send) -> Send:
        async def stated(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self.headers)
            await send(message)

        return stated
