// Three buttons that draw a figure in the reader's browser and save it. Comes after picture.js.
const etPlotly = (address) => {
  // Streamlit's own, where a chart stands on the page: what draws it there draws it here.
  if (window.Plotly) return Promise.resolve(window.Plotly)
  // Once for all menus, and not before somebody asks for a picture: it is 5 MB.
  window.etPlotlyLoading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script")
    script.src = address
    script.onload = () => resolve(window.Plotly)
    script.onerror = () => {
      window.etPlotlyLoading = undefined
      reject(new Error("the drawing program did not load; reload the page"))
    }
    document.head.append(script)
  })
  return window.etPlotlyLoading
}

const etSizes = { png: [1920, 1080], large: [3840, 2160] }

export default function ({ data, parentElement }) {
  const said = parentElement.querySelector('[role="status"]')
  const buttons = [...parentElement.querySelectorAll("button")]

  const drawn = async (form) => {
    const Plotly = await etPlotly(data.plotly)
    const svg = await etPicture.svg(Plotly, JSON.parse(data.figure), data.words)
    if (form === "svg") return new Blob([svg], { type: "image/svg+xml" })
    return etPicture.png(svg, ...etSizes[form])
  }

  const save = async (form) => {
    const name = `${data.stem}.${form === "svg" ? "svg" : "png"}`
    for (const button of buttons) button.disabled = true
    said.textContent = "Preparing …"
    try {
      etPicture.save(await drawn(form), name)
      said.textContent = `Saved: ${name}`
    } catch (error) {
      said.textContent = `The picture could not be made: ${error.message}.`
    } finally {
      for (const button of buttons) button.disabled = false
    }
  }

  for (const button of buttons) button.onclick = () => save(button.dataset.form)
}
