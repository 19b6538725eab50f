// Listens on the page for row_keys.js, keyboard.js and links.js, and reports how wide the screen is and
// whether it is dark. One component does it all: each would cost something in every run.
export default function ({ data, setStateValue }) {
  rowKeys()
  keyboard()
  links()
  const dark = () => {
    const ground = getComputedStyle(document.querySelector(".stApp")).backgroundColor
    const [r, g, b] = ground.match(/\d+/g).map(Number)
    return r + g + b < 384
  }
  let last = data.look
  const report = () => {
    // A sheet of paper is no screen: the page is printed unchanged, not run again.
    if (window.matchMedia("print").matches) return
    const room = window.innerWidth < data.narrowBelow ? "narrow" : "wide"
    const now = `${room} ${dark() ? "dark" : "light"}`
    if (now !== last) { last = now; setStateValue("seen", now) }
  }
  report()
  window.addEventListener("resize", report)
  const watch = new MutationObserver(() => requestAnimationFrame(report))
  const app = document.querySelector(".stApp")
  watch.observe(app, { attributes: true, attributeFilter: ["class"] })
  watch.observe(document.head, { childList: true })
  return () => {
    window.removeEventListener("resize", report)
    watch.disconnect()
  }
}
