// Keeps the briefing's plan in this tab of the reader's browser. A reload begins a new session on the
// server, which then knows nothing of what was typed; sessionStorage outlives it and leaves with the
// tab. Nothing is sent anywhere but back to this dashboard.
export default function ({ data, setStateValue }) {
  const name = `escalation-briefing ${data.corpus}`
  let kept = null
  try {
    kept = window.sessionStorage.getItem(name)
  } catch {
    return // the browser allows no storage
  }
  if (!window.etBriefing) {
    window.etBriefing = true
    if (kept && kept !== data.plan) {
      setStateValue("kept", kept)
      return
    }
  }
  if (data.plan) window.sessionStorage.setItem(name, data.plan)
}
