// The bar above the evidence: "Copy link", and bringing the evidence into view when it is new.
const copied = async (text) => {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text)
  // Without HTTPS browsers hide the clipboard, save for this machine's own address.
  const field = document.createElement("textarea")
  field.value = text
  document.body.append(field)
  field.select()
  const done = document.execCommand("copy")
  field.remove()
  if (!done) throw new Error("the browser did not allow it")
}

const TOP = 64, ROOM = 160

const shown = (panel, focus) => {
  const { top } = panel.getBoundingClientRect()
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches
  if (top < TOP || top > window.innerHeight - ROOM)
    panel.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" })
  if (!focus) return
  panel.tabIndex = -1
  panel.focus({ preventScroll: true })
}

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button")
  const said = parentElement.querySelector('[role="status"]')
  button.onclick = async () => {
    try {
      await copied(data.link || window.location.href)
      said.textContent = "Link copied"
    } catch (error) {
      said.textContent = `The link could not be copied: ${error.message}.`
    }
  }
  const mark = `${data.mark} ${data.turn}`
  window.etEvidence ??= {}
  if (window.etEvidence[data.name] === mark) return
  window.etEvidence[data.name] = mark
  said.textContent = ""
  const panel = (parentElement.host ?? parentElement).closest(`[class*="_evidence"]`)
  if (panel) requestAnimationFrame(() => shown(panel, data.turn > 0))
}
