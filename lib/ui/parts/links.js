// A link to an article keeps the filters: they are those of the address when the link is reached, so
// that the page need not be sent again for each of them.
const TO_ARTICLE = 'a[href^="sources?"]'

const complete = (event) => {
  const link = event.target.closest?.(TO_ARTICLE)
  const article = link && new URLSearchParams(link.getAttribute("href").split("?")[1]).get("article")
  if (!article) return
  const kept = new URLSearchParams(window.location.search)
  kept.delete("article")
  kept.append("article", article)
  link.setAttribute("href", `sources?${kept}`)
}

function links() {
  if (window.etLinks) return
  window.etLinks = true
  for (const reached of ["pointerover", "pointerdown", "focusin"]) {
    document.addEventListener(reached, complete, true)
  }
}
