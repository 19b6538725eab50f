// Figures beside each other, each with a button for its evidence: one component for a row of them.
// Buttons that stay as they are keep the keyboard's focus.
export default function ({ data, parentElement, setTriggerValue }) {
  const row = parentElement.querySelector(".et-figures")
  if (row.etCards !== data.cards) row.innerHTML = row.etCards = data.cards
  row.classList.toggle("et-narrow", data.narrow)
  row.onclick = (event) => {
    const button = event.target.closest("button")
    if (button) setTriggerValue("opened", Number(button.value))
  }
}
