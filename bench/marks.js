// The middles of marks that a mouse can reach, on the first chart of the page that has some: in
// pixels of the window, a few of them, from all over the chart.
(most) => {
  const middle = (box) => [box.x + box.width / 2, box.y + box.height / 2]
  const inView = ([x, y]) => document.elementFromPoint(x, y)?.closest(".js-plotly-plot")
  // Many marks are drawn on a canvas: then only the figure's own data say where they are.
  const onCanvas = (plot) => (plot._fullData ?? []).flatMap((trace) => {
    if (trace.type !== "scattergl" || !trace.customdata) return []
    const layout = plot._fullLayout, box = plot.getBoundingClientRect()
    const axis = (id) => layout[id.replace(/^([xy])/, "$1axis")]
    const across = axis(trace.xaxis), up = axis(trace.yaxis)
    return [...trace.x].map((x, at) => [
      box.x + across._offset + across.d2p(x), box.y + up._offset + up.d2p(trace.y[at]),
    ])
  })
  for (const plot of document.querySelectorAll(".js-plotly-plot")) {
    plot.scrollIntoView({ block: "start" })
    const dots = [...plot.querySelectorAll(".scatterlayer .point")]
    const bars = [...plot.querySelectorAll(".barlayer .point path")]
    // A dot without data is only drawn.
    const found = [...dots.filter((dot) => dot.__data__?.data), ...bars]
      .map((point) => point.getBoundingClientRect())
      .filter((box) => box.width > 1 && box.height > 1)
      .map(middle)
    const reached = (found.length ? found : onCanvas(plot)).filter((at) => inView(at) === plot)
    if (reached.length) {
      const step = Math.max(1, Math.floor(reached.length / most))
      return reached.filter((_, at) => at % step === 0).slice(0, most)
    }
  }
  return []
}
