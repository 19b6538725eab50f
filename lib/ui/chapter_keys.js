// After a view of the pack is moved or removed with the keyboard, the focus stays with the view and
// in the window, or goes to the view that took its place. Streamlit (1.67) scrolls after neither,
// and after a removal leaves the focus nowhere.
const CHAPTERS = '[class*="st-key-chapter_"]', DRAWN_WITHIN = 20000
const RESTING = '[data-test-script-state="notRunning"]'
const keyOf = (element) => [...element.classList].find((name) => name.startsWith("st-key-"))
const order = () => [...document.querySelectorAll(CHAPTERS)].map(keyOf)
const buttons = (selector) =>
  [...document.querySelectorAll(selector)].filter(
    (button) => !button.disabled && button.getClientRects().length > 0,
  )

// The button that was pressed; at the top or the end of the list, the one that moves the other way.
const afterMove = (chapter, key) =>
  buttons(`.${key} button`)[0] ?? buttons(`.${chapter} [class*="st-key-Move-"] button`)[0]

const afterRemoval = (chapter) =>
  buttons(`.${chapter} [class*="st-key-remove_"] button`)[0] ??
  document.querySelector(".st-key-briefing_add input")

const settle = (chapter, key, place) => {
  const now = order()
  const next = now.includes(chapter) ? chapter : now[Math.min(place, now.length - 1)]
  const target = next === chapter ? afterMove(chapter, key) : afterRemoval(next)
  target?.focus({ preventScroll: true })
  ;(document.querySelector(`.${next}`) ?? target)?.scrollIntoView({ block: "nearest" })
}

let watch = null

const follow = (chapter, key) => {
  const before = order(), place = before.indexOf(chapter)
  watch?.disconnect()
  const mine = (watch = new MutationObserver(() => {
    if (!document.querySelector(RESTING) || order().join() === before.join()) return
    mine.disconnect()
    settle(chapter, key, place)
  }))
  mine.observe(document.body, { subtree: true, childList: true, attributes: true })
  setTimeout(() => mine.disconnect(), DRAWN_WITHIN)
}

export default function () {
  if (window.etChapterKeys) return
  window.etChapterKeys = true
  document.addEventListener("click", (event) => {
    const chapter = event.detail === 0 && event.target.closest?.(CHAPTERS)
    const pressed = chapter && event.target.closest('[data-testid="stButton"]')
    if (pressed) follow(keyOf(chapter), keyOf(pressed.closest('[class*="st-key-"]')))
  })
}
