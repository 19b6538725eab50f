// What Streamlit's own widgets (1.67) lack for those who use the keyboard: a menu takes the focus
// when it opens and gives it back when it is left; a date's cross can be reached with Tab, and Enter
// takes a typed day.
const MENU = '[data-testid="stPopoverBody"]', OPENER = '[data-testid="stPopoverButton"]'
const REACHED = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'
const DAY = '[data-testid="stDateInputField"] [role="spinbutton"]'
const OPENS_WITHIN = 3000

const escape = (part) =>
  part.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }),
  )

const stops = (menu) =>
  [...menu.querySelectorAll(REACHED)].filter(
    (part) => part.tabIndex >= 0 && !part.disabled && part.getClientRects().length > 0,
  )

// A menu stands at the end of the page, far from its button in the order of Tab.
const enter = (opener) => {
  const until = performance.now() + OPENS_WITHIN
  const look = () => {
    const menu = opener.getAttribute("aria-expanded") === "true" && document.querySelector(MENU)
    if (!menu) return performance.now() < until && requestAnimationFrame(look)
    if (document.activeElement !== opener && document.activeElement !== document.body) return
    menu.tabIndex = -1
    menu.style.outline = "none"
    menu.focus({ preventScroll: true })
  }
  requestAnimationFrame(look)
}

// Streamlit closes a menu on Escape and puts the focus on its button.
const leave = (event, menu) => {
  const reached = stops(menu)
  const edge = event.shiftKey ? [menu, reached[0]] : [reached.at(-1) ?? menu]
  if (!edge.includes(event.target)) return
  event.preventDefault()
  if (!reached.length && !event.shiftKey) return // its content is on the way
  escape(menu)
}

// Streamlit takes a typed day when its calendar closes, or when the field is left; not on Enter, and
// a reload would lose the day.
const take = (field) => {
  escape(field)
  requestAnimationFrame(() => field.dispatchEvent(new FocusEvent("focusout", { bubbles: true })))
}

function keyboard() {
  if (window.etKeyboard) return
  window.etKeyboard = true
  document.addEventListener("click", (event) => {
    const opener = event.detail === 0 && event.target.closest?.(OPENER)
    if (opener) enter(opener)
  })
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Tab" && event.target.closest?.(MENU)
    if (menu) leave(event, menu)
    if (event.key === "Enter" && event.target.closest?.(DAY)) take(event.target)
  }, true)
  document.addEventListener("focusin", (event) => {
    const field = event.target.closest?.('[data-testid="stDateInput"]')
    const cross = field?.querySelector('[data-testid="stDateInputClearButton"]')
    if (!cross) return
    cross.tabIndex = 0
    cross.setAttribute("aria-label", `Clear date: ${field.innerText.trim().split("\n")[0]}`)
  })
}
