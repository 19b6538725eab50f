// Says on screen what can be clicked. Asks for the pictures of a chart when the reader prints, puts
// them into the page while it is printed, and takes them out again.
const AGAIN_MS = 1000, AT_MOST_MS = 30000
const WAITING = "data-waiting", ASKED = "escalation:print"
const waiting = () => document.querySelector(`[${WAITING}]`)
const isBusy = () => !document.querySelector('[data-test-script-state="notRunning"]')

// Ctrl+P, and the menu's Print, open the browser's dialog when the pictures have come. The browser's
// own menu does not wait: it prints what is there.
const waitToPrint = () => {
  const open = window.print.bind(window)
  const begin = () => {
    const until = performance.now() + AT_MOST_MS
    const look = () => (waiting() && performance.now() < until ? setTimeout(look, 100) : open())
    window.dispatchEvent(new Event(ASKED))
    look()
  }
  window.print = begin
  document.addEventListener("keydown", (event) => {
    const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p"
    if (!isPrint || !waiting()) return
    event.preventDefault()
    if (!event.repeat) begin()
  })
}

export default function ({ data, parentElement, setStateValue }) {
  if (!window.etPrinting) waitToPrint()
  window.etPrinting = true
  // Streamlit (1.67) ends what it began only when the component leaves the page, not for new data: it
  // would go on asking on pages that have no such chart, which leaves them blank.
  parentElement.etEnd?.()
  const figure = parentElement.querySelector("figure")
  const paper = window.matchMedia("print")
  const put = () => { figure.innerHTML = (data.pictures ?? []).join("") }
  const take = () => figure.replaceChildren()
  const turn = () => (paper.matches ? put() : take())
  // Until they come: of wishes at the same moment Streamlit (1.67) does not carry out all.
  let timer = null, tries = 0
  const ask = () => {
    clearTimeout(timer)
    if (data.pictures) return
    if (!isBusy()) setStateValue("wanted", `${data.stamp} ${(tries += 1)}`)
    timer = setTimeout(ask, AGAIN_MS * (0.5 + Math.random()))
  }
  figure.setAttribute("aria-label", data.alt)
  parentElement.querySelector("p").textContent = data.hint
  // Outside of this component's own tree, so that the page and its style see it.
  const host = parentElement.getRootNode().host ?? parentElement
  host.toggleAttribute(WAITING, !data.pictures)
  turn()
  paper.addEventListener("change", turn)
  window.addEventListener("beforeprint", put)
  window.addEventListener("afterprint", take)
  window.addEventListener(ASKED, ask)
  parentElement.etEnd = () => {
    clearTimeout(timer)
    paper.removeEventListener("change", turn)
    window.removeEventListener("beforeprint", put)
    window.removeEventListener("afterprint", take)
    window.removeEventListener(ASKED, ask)
  }
  return parentElement.etEnd
}
