"""What a reader waits for in a browser, in milliseconds."""

from datetime import date

from playwright.sync_api import Page

# At rest: no run, nothing pale, every chart, table and map drawn, and no change of the page for
# half a second, because its parts arrive one after the other. The moment of the last change counts.
WATCH = """() => {
  window.lastChange = null
  window.watching?.disconnect()
  window.watching = new MutationObserver(() => { window.lastChange = performance.now() })
  const all = {subtree: true, childList: true, attributes: true, characterData: true}
  const main = document.querySelector('[data-testid="stMain"]')
  window.watching.observe(main ?? document.documentElement, all)
  return performance.now()
}"""
RESTED = """async (start) => {
  const drawn = {stPlotlyChart: ".main-svg", stDataFrame: "canvas", stDeckGlJsonChart: "canvas"}
  const named = (name) => [...document.querySelectorAll(`[data-testid="${name}"]`)]
  const busy = () =>
    !document.querySelector('[data-test-script-state="notRunning"]')
    || !document.querySelector("h1")
    || document.querySelector('[data-stale="true"]')
    || named("stSkeleton").length
    || Object.entries(drawn).some(([name, inner]) =>
      named(name).some((part) => part.checkVisibility() && !part.querySelector(inner)))
  for (;;) {
    const now = performance.now(), last = window.lastChange
    if (last !== null && now - last >= 500 && !busy()) return last - start
    await new Promise((next) => requestAnimationFrame(next))
  }
}"""


def load(page: Page, address: str) -> float:
    """From the address to a page at rest."""
    page.goto(address, wait_until="commit")
    page.evaluate(WATCH)
    return page.evaluate(RESTED, 0)


def change(page: Page, day: date) -> float:
    """From the last key of a new first day to a page at rest."""
    page.locator('.st-key-from [role="spinbutton"]').first.click()
    page.keyboard.type(day.strftime("%Y%m%d"))
    page.keyboard.press("Escape")
    start = page.evaluate(WATCH)
    page.keyboard.press("Tab")
    return page.evaluate(RESTED, start)
