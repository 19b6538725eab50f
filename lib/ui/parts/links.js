// A link to a page about one thing keeps the filters: they are those of the address when the link is
// reached, so that the page need not be sent again for each of them. An exact link has filters of its
// own.
const KEYS = { sources: "article", incident: "id", site: "id", party: "id" }
const TO_ONE = Object.keys(KEYS).map((page) => `a[href^="${page}?"]:not([data-exact])`).join(", ")
// The names of the filters in the address (lib/selection/url.py).
const FILTERS = ["from", "to", "known", "bloc", "party", "country", "place", "km", "type", "weapon",
  "claimed_by", "reported_by", "language", "q", "reread", "new"]

const complete = (event) => {
  const link = event.target.closest?.(TO_ONE)
  if (!link) return
  const [page, query] = link.getAttribute("href").split("?")
  const key = KEYS[page]
  const one = new URLSearchParams(query).get(key)
  if (!one) return
  const kept = new URLSearchParams()
  for (const [name, value] of new URLSearchParams(window.location.search)) {
    // The options of Sources are its own; another page's are not known here.
    if (page === "sources" ? name !== key : FILTERS.includes(name)) kept.append(name, value)
  }
  kept.append(key, one)
  link.setAttribute("href", `${page}?${kept}`)
}

function links() {
  if (window.etLinks) return
  window.etLinks = true
  for (const reached of ["pointerover", "pointerdown", "focusin"]) {
    document.addEventListener(reached, complete, true)
  }
}
