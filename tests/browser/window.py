"""A window that the tests of a worker share: a program that one page has read, compiled and kept
is there for the next.

Each test has a page of its own, or looks at one that stays (see `Window.staying`). After a test
that failed, the next one begins with a new window.
"""

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    ViewportSize,
)

from tests.browser.steps import followed, opened, settled

PATIENCE_MS = 60_000
SIZE: ViewportSize = {"width": 1440, "height": 1300}
OWN = ("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:")


class Window:
    """A window that is opened when a page is asked for, and notes what no page may do.

    `faults` are requests to other hosts, what the content security policy refuses, errors of
    scripts, and dialogs.
    """

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.context: BrowserContext | None = None
        self.faults: list[str] = []
        self._stays: tuple[str, str, Page] | None = None

    def page(self) -> Page:
        """A new page; an empty one stays open beside it and keeps what was compiled."""
        if self.context is None:
            self.context = self.browser.new_context(viewport=SIZE)
            self.context.set_default_timeout(PATIENCE_MS)
            self.context.on("request", self._note_request)
            self.context.new_page()
        page = self.context.new_page()
        page.on("console", self._note_console)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("dialog", self._note_dialog)
        return page

    def staying(self, address: str, path: str, size: ViewportSize) -> Page:
        """The page at this path in this size, for tests that only look at it: opened once for all
        that do so in a row, and reached from the one before by its link."""
        if self._stays is None or self._stays[0] != address:
            self._leave()
            self._stays = address, "", opened(self.page(), address)
        page = self._stays[2]
        page.emulate_media(media="screen")
        page.set_viewport_size(size)
        settled(page)
        if "?" in path:
            opened(page, address, path)
        elif path != self._stays[1]:
            followed(page, path)
        self._stays = address, path, page
        return settled(page)

    def _leave(self) -> None:
        if self._stays is not None:
            self.end(self._stays[2])
            self._stays = None

    def end(self, page: Page) -> None:
        """Closes the page, and forgets what it kept and was allowed."""
        page.evaluate("() => { try { localStorage.clear() } catch {} }")
        page.context.clear_permissions()
        page.close()

    def close(self) -> None:
        """Closes all its pages."""
        if self.context is not None:
            self.context.close()
        self.context = self._stays = None

    def _note_request(self, request: Request) -> None:
        if not request.url.startswith(OWN):
            self.faults.append(request.url)

    def _note_console(self, line: ConsoleMessage) -> None:
        if "Content Security Policy" in line.text:
            self.faults.append(line.text)

    def _note_dialog(self, dialog: Dialog) -> None:
        self.faults.append(dialog.message)
        dialog.dismiss()
