// Keeps the briefing's plan and the handling mark in this tab of the reader's browser. A reload begins a new session on the
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
  // Another session than before: after a reload, or when the server was started anew.
  if (window.etBriefing !== data.session) {
    window.etBriefing = data.session
    if (kept && kept !== data.kept) {
      setStateValue("kept", kept)
      return
    }
  }
  if (data.kept) window.sessionStorage.setItem(name, data.kept)
  else window.sessionStorage.removeItem(name)
}
