// Runs before a page's own scripts, and notes when the page asks, is answered, changes and is drawn.
(() => {
  if (window.top !== window) return
  const RERUN_SCRIPT = 11, NEW_SESSION = 4, SCRIPT_FINISHED = 6, AGAIN = 2 // Streamlit's numbers
  const QUIET_MS = 500
  const noted = { start: 0, asked: 0, begun: 0, answered: 0, changed: 0, painted: 0, bytes: 0 }

  // The fields of a protobuf message: their numbers, and their values where they are numbers.
  const fields = (buffer) => {
    const bytes = new Uint8Array(buffer), found = {}
    let at = 0
    const number = () => {
      let value = 0, shift = 1
      for (;;) {
        const byte = bytes[at++]
        value += (byte & 127) * shift
        if (!(byte & 128)) return value
        shift *= 128
      }
    }
    while (at < bytes.length) {
      const tag = number(), kind = tag & 7, field = tag >>> 3
      if (kind === 0) found[field] = number()
      else if (kind === 2) { const length = number(); at += length; found[field] = true }
      else at += kind === 1 ? 8 : 4
    }
    return found
  }

  const Socket = window.WebSocket
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given)
      this.addEventListener("message", ({ data }) => {
        if (!(data instanceof ArrayBuffer)) return
        noted.bytes += data.byteLength
        const message = fields(data)
        if (NEW_SESSION in message) noted.begun = performance.now()
        if (SCRIPT_FINISHED in message && message[SCRIPT_FINISHED] !== AGAIN)
          noted.answered = performance.now()
      })
    }
    send(data) {
      if (typeof data !== "string" && RERUN_SCRIPT in fields(data.buffer ?? data))
        noted.asked = performance.now()
      super.send(data)
    }
  }

  // What is drawn on a canvas (map, table) changes no element.
  const change = () => { noted.changed = performance.now() }
  const noting = (type, name) => {
    const original = type.prototype[name]
    type.prototype[name] = function (...given) {
      if (this.canvas?.isConnected) change()
      return original.apply(this, given)
    }
  }
  noting(CanvasRenderingContext2D, "fillText")
  for (const type of [WebGLRenderingContext, WebGL2RenderingContext])
    for (const name of ["drawArrays", "drawElements"]) noting(type, name)
  for (const name of ["drawArraysInstanced", "drawElementsInstanced"])
    noting(WebGL2RenderingContext, name)

  const named = (name) => [...document.querySelectorAll(`[data-testid="${name}"]`)]
  const busy = () =>
    !document.querySelector('[data-test-script-state="notRunning"]')
    || !document.querySelector("h1")
    || document.querySelector('[data-stale="true"]')
    || window.undrawn()
  const ran = () =>
    noted.asked > noted.start && noted.begun >= noted.asked && noted.answered >= noted.begun

  let watching, turn = 0
  // After a frame in which something changed, a task begins when the frame is painted.
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => { noted.painted = performance.now() }
  const look = (mine) => {
    if (mine !== turn) return
    const now = performance.now(), last = Math.max(noted.changed, noted.answered)
    if (last > noted.painted) port2.postMessage(null)
    else if (noted.start !== null && ran() && now - last >= QUIET_MS && !busy()) {
      noted.rest = { took: noted.painted - noted.start, bytes: noted.bytes }
      return
    }
    requestAnimationFrame(() => look(mine))
  }
  const watch = (place, start) => {
    watching?.disconnect()
    watching = new MutationObserver(change)
    watching.observe(place, {
      subtree: true, childList: true, attributes: true, characterData: true,
    })
    Object.assign(noted, { start, rest: null, changed: 0, painted: 0, bytes: 0 })
    look(++turn)
  }

  window.bench = {
    noted,
    // From now on: the next key or click of the reader is the start.
    arm: () => watch(document.querySelector('[data-testid="stMain"]'), null),
  }
  for (const kind of ["keydown", "pointerup"])
    window.addEventListener(kind, (event) => { noted.start ??= event.timeStamp }, true)
  watch(document, 0)
})()
