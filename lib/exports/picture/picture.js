// A Plotly figure as an SVG that carries its font, and as a PNG, drawn by the reader's browser.
// Needs plotly.js, and an @font-face rule for "Source Sans" in the document; without one the
// picture is drawn with the fonts of the machine.
const etPicture = (() => {
  const FAMILY = "Source Sans"

  const faces = () => {
    const rules = []
    for (const sheet of document.styleSheets) {
      try { rules.push(...sheet.cssRules) } catch { /* a sheet of another origin */ }
    }
    return rules.filter((rule) => rule.constructor.name === "CSSFontFaceRule")
  }

  const unquoted = (text) => text.replace(/^["']|["']$/g, "")

  const address = () => {
    const rule = faces().find(({ style }) =>
      unquoted(style.getPropertyValue("font-family")) === FAMILY &&
      (style.getPropertyValue("font-style") || "normal") === "normal")
    const found = rule?.style.getPropertyValue("src").match(/url\(\s*["']?([^"')]+)["']?\s*\)/)
    if (!found) return null
    return new URL(found[1], rule.parentStyleSheet?.href || document.baseURI).href
  }

  const asData = (blob) => new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(blob)
  })

  const held = async () => {
    const url = address()
    if (!url || url.startsWith("data:")) return url
    const answer = await fetch(url)
    if (!answer.ok) return null
    const blob = await answer.blob()
    return asData(new Blob([blob], { type: "font/woff2" }))
  }

  const withFont = async (svg, words) => {
    const font = await held()
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml")
    const root = parsed.documentElement
    const make = (name, text) => {
      const element = parsed.createElementNS("http://www.w3.org/2000/svg", name)
      element.textContent = text
      return element
    }
    const face = `@font-face{font-family:"${FAMILY}";font-weight:200 900;` +
      `src:url("${font}") format("woff2")}`
    const first = [make("title", words.title), make("desc", words.alt)]
    if (words.stated) first.push(make("metadata", words.stated))
    if (font) first.push(make("style", face))
    root.prepend(...first)
    root.setAttribute("role", "img")
    return new XMLSerializer().serializeToString(parsed)
  }

  const textOf = (url) => decodeURIComponent(url.slice(url.indexOf(",") + 1))

  // The figure's own size; `words` holds title, alt, and what the file states of itself.
  const svg = async (Plotly, figure, words) => {
    // Letters are measured before they are drawn: with the font, or lines would not fit.
    await Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 16px "${FAMILY}"`)))
    const { width, height } = figure.layout
    const url = await Plotly.toImage(figure, { format: "svg", width, height })
    return withFont(textOf(url), words)
  }

  const png = async (drawn, width, height) => {
    const url = URL.createObjectURL(new Blob([drawn], { type: "image/svg+xml" }))
    try {
      const image = new Image()
      image.src = url
      await image.decode()
      const canvas = document.createElement("canvas")
      Object.assign(canvas, { width, height })
      canvas.getContext("2d").drawImage(image, 0, 0, width, height)
      const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
      if (!blob) throw new Error("the browser could not hold a picture of this size")
      return blob
    } finally {
      URL.revokeObjectURL(url)
    }
  }

  const save = (blob, name) => {
    const link = document.createElement("a")
    link.href = URL.createObjectURL(blob)
    link.download = name
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60000)
  }

  return { svg, png, save, withFont, textOf }
})();
