// A click anywhere on a row, or Enter, chooses it, in tables whose rows lead to evidence. The grid
// itself (Streamlit 1.67) knows the small box at the left and Shift + Space only.
const inTable = (event) =>
  event.target.closest?.('[class*="_opens"] [data-testid="stDataFrame"]')

const toggle = (element) =>
  element.dispatchEvent(
    new KeyboardEvent("keydown", {
      key: " ", code: "Space", keyCode: 32, shiftKey: true, bubbles: true, cancelable: true,
    }),
  )

const HEADER = 35, BOX = 40

function rowKeys() {
  if (window.etRowKeys) return
  window.etRowKeys = true
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.ctrlKey || event.altKey || event.metaKey) return
    if (!inTable(event) || event.target.closest("input, textarea, button")) return
    event.preventDefault()
    event.stopImmediatePropagation()
    toggle(event.target)
  }, true)
  document.addEventListener("click", (event) => {
    const table = inTable(event)
    const canvas = table?.querySelector('[data-testid="data-grid-canvas"]')
    if (!canvas || !table.querySelector(".dvn-scroller")?.contains(event.target)) return
    const box = canvas.getBoundingClientRect()
    if (event.clientY - box.top < HEADER || event.clientX - box.left < BOX) return
    setTimeout(() => toggle(canvas), 0)
  })
}
