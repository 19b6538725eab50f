// Says that a file is being made, and when it is there: Streamlit's download button shows a small
// wheel only (1.67), which no screen reader announces. While it is made, its place is asked for.
const wording = (button) => button.innerText.trim().split("\n").pop()
const lines = new WeakMap()

const speak = (line) => {
  if (line.failed) {
    const reason = line.data?.reasons?.[line.failed]
    line.said.textContent = reason
      ? `${line.failed} was not made. ${reason}`
      : `${line.failed} could not be made. ${line.data?.advice ?? ""}`
  } else if (line.making.size) {
    line.said.textContent = [...line.making.values()].map((name) => {
      const place = line.data?.places?.[name]
      return `Preparing ${name} …${place ? ` ${place}.` : ""}`
    }).join(" ")
  }
  line.said.classList.toggle("failed", Boolean(line.failed))
}

const look = (line) => {
  for (const button of line.area.querySelectorAll(".stDownloadButton button")) {
    const busy = button.disabled && button.querySelector('[data-testid="stSpinnerIcon"]')
    if (busy && !line.making.has(button)) {
      line.making.set(button, wording(button))
      line.failed = null
      line.asking ??= setInterval(() => line.ask(), 1000)
      speak(line)
    } else if (!busy && line.making.has(button)) {
      const failed = line.area.querySelector('[data-testid="stDownloadButtonError"]')
      const name = line.making.get(button)
      line.making.delete(button)
      line.failed = failed ? name : null
      line.said.textContent = `${name} is ready and being saved.`
      speak(line)
      if (failed) line.ask()
      if (!line.making.size) line.asking = clearInterval(line.asking)
      // A button that is switched off loses the keyboard's focus.
      if (document.activeElement === document.body) button.focus({ preventScroll: true })
    }
  }
}

export default function ({ parentElement, data, setTriggerValue }) {
  const here = parentElement.host ?? parentElement
  let line = lines.get(parentElement)
  if (!line) {
    const area = here.closest('[data-testid="stPopoverBody"]') ?? document.body
    const said = parentElement.querySelector('[role="status"]')
    line = { area, said, making: new Map(), failed: null, asking: null }
    lines.set(parentElement, line)
    line.watch = new MutationObserver(() => look(line))
    line.watch.observe(area, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] })
  }
  line.data = data
  line.ask = () => setTriggerValue("look", true)
  speak(line)
  return () => {
    line.watch.disconnect()
    clearInterval(line.asking)
    lines.delete(parentElement)
  }
}
