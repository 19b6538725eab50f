// The page's figure, what a click on a mark shows, and the figure as a picture.
(() => {
  const held = JSON.parse(document.getElementById("et-held").textContent)
  const figure = document.getElementById("figure")
  const told = document.getElementById("et-told")
  const all = document.getElementById("et-all")
  const items = [...document.querySelectorAll("ul.et-evidence > li")]
  const whole = told ? told.textContent : ""

  const show = (wanted) => {
    let shown = 0
    for (const item of items) {
      item.hidden = wanted !== null && !wanted.has(item.dataset.id)
      if (!item.hidden) shown += 1
    }
    told.textContent = wanted === null ? whole : `${shown} behind the mark picked.`
    all.hidden = wanted === null
  }

  const picked = (points) => {
    const parts = points
      .map(({ customdata }) => (Array.isArray(customdata) ? customdata[0] : customdata))
      .filter((payload) => typeof payload === "string")
      .map((payload) => payload.split(/\s+/).filter(Boolean))
      .filter(([kind]) => held.kinds.includes(kind))
    return new Set(parts.flatMap(([kind, ...ids]) => ids.map((id) => `${kind} ${id}`)))
  }

  const copy = () => structuredClone({ data: held.data, layout: held.framed })

  const save = async (button, form) => {
    const said = document.getElementById("et-saved")
    button.disabled = true
    try {
      const svg = await etPicture.svg(Plotly, copy(), held.words)
      const blob = form === "svg"
        ? new Blob([svg], { type: "image/svg+xml" })
        : await etPicture.png(svg, 1920, 1080)
      etPicture.save(blob, `${held.stem}.${form}`)
      said.textContent = `Saved as ${held.stem}.${form}.`
    } catch (error) {
      said.textContent = `The picture could not be made: ${error.message}`
    } finally {
      button.disabled = false
    }
  }

  Plotly.newPlot(figure, structuredClone(held.data), held.screen, held.config).then(() => {
    figure.on("plotly_click", ({ points }) => {
      const wanted = picked(points)
      if (wanted.size === 0) return
      show(wanted)
      document.getElementById("et-evidence").focus()
    })
    figure.dataset.drawn = "yes"
  })
  all.addEventListener("click", () => show(null))
  for (const button of document.querySelectorAll("button[data-form]")) {
    button.addEventListener("click", () => save(button, button.dataset.form))
  }
})();
