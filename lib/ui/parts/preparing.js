// Says that a file is being made, and when it is there: Streamlit's download button shows a small
// wheel only (1.67), which no screen reader announces.
const wording = (button) => button.innerText.trim().split("\n").pop()

export default function ({ parentElement, data }) {
  const said = parentElement.querySelector('[role="status"]')
  const here = parentElement.host ?? parentElement
  const area = here.closest('[data-testid="stPopoverBody"]') ?? document.body
  const making = new Map()
  const look = () => {
    for (const button of area.querySelectorAll(".stDownloadButton button")) {
      const busy = button.disabled && button.querySelector('[data-testid="stSpinnerIcon"]')
      if (busy && !making.has(button)) {
        making.set(button, wording(button))
        said.classList.remove("failed")
        said.textContent = `Preparing ${wording(button)} …`
      } else if (!busy && making.has(button)) {
        const failed = area.querySelector('[data-testid="stDownloadButtonError"]')
        const name = making.get(button)
        said.classList.toggle("failed", Boolean(failed))
        said.textContent = failed
          ? `${name} could not be made. ${data?.advice ?? ""}`
          : `${name} is ready and being saved.`
        // A button that is switched off loses the keyboard's focus.
        if (document.activeElement === document.body) button.focus({ preventScroll: true })
        making.delete(button)
      }
    }
  }
  const watch = new MutationObserver(look)
  watch.observe(area, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] })
  return () => watch.disconnect()
}
