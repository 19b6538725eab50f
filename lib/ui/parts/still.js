// Asks for a chart's pictures when the page has rested, or when the reader prints; puts them into
// the page while it is printed, and takes them out again.
const RESTED_MS = 2000, AT_MOST_MS = 30000
const WAITING = "data-waiting"
const isBusy = () => !document.querySelector('[data-test-script-state="notRunning"]')

// Ctrl+P before the pictures have come: the dialog opens when they have.
const printLater = (event) => {
  const isPrint = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "p"
  if (!isPrint || event.repeat || !document.querySelector(`[${WAITING}]`)) return
  event.preventDefault()
  window.dispatchEvent(new Event("escalation:print"))
  const until = performance.now() + AT_MOST_MS
  const look = () => {
    const come = !document.querySelector(`[${WAITING}]`)
    if (come || performance.now() > until) window.print()
    else setTimeout(look, 100)
  }
  look()
}

export default function ({ data, parentElement, setStateValue }) {
  if (!window.etPrinting) document.addEventListener("keydown", printLater)
  window.etPrinting = true
  const figure = parentElement.querySelector("figure")
  const paper = window.matchMedia("print")
  const put = () => { figure.innerHTML = (data.pictures ?? []).join("") }
  const take = () => figure.replaceChildren()
  const turn = () => (paper.matches ? put() : take())
  // One after the other: of wishes at the same moment Streamlit (1.67) carries out the first.
  const ask = (after = 0) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      if (!isBusy()) setStateValue("wanted", `${data.stamp} ${(tries += 1)}`)
      ask(RESTED_MS * Math.random())
    }, after)
  }
  const askNow = () => data.pictures ?? ask()
  let timer = null, tries = 0
  figure.setAttribute("aria-label", data.alt)
  // Outside of this component's own tree, so that the page and its style see it.
  const host = parentElement.getRootNode().host ?? parentElement
  host.toggleAttribute(WAITING, !data.pictures)
  if (!data.pictures) ask(RESTED_MS)
  turn()
  paper.addEventListener("change", turn)
  window.addEventListener("beforeprint", put)
  window.addEventListener("afterprint", take)
  window.addEventListener("escalation:print", askNow)
  return () => {
    clearTimeout(timer)
    paper.removeEventListener("change", turn)
    window.removeEventListener("beforeprint", put)
    window.removeEventListener("afterprint", take)
    window.removeEventListener("escalation:print", askNow)
  }
}
