// Draws a figure on the page with plotly.js, and says what stands where, in pixels of the picture.
async ([text, width, height]) => {
  const figure = JSON.parse(text)
  const chart = document.querySelector("#chart")
  Plotly.purge(chart)
  await Plotly.newPlot(chart, figure.data, {...figure.layout, width, height})
  const full = chart._fullLayout
  const all = (selector, within = chart) => [...within.querySelectorAll(selector)]
  const at = (node, x, y) => {
    const {a, b, c, d, e, f} = node.getCTM()
    return [a * x + c * y + e, b * x + d * y + f]
  }
  const box = node => {
    const {x, y, width, height} = node.getBBox()
    return [...at(node, x, y), ...at(node, x + width, y + height)]
  }
  // A path may have several parts, each with edges of its own.
  const parts = node => node.getAttribute("d").match(/M[^M]*/g).map(drawn => {
    const part = node.cloneNode()
    part.setAttribute("d", drawn)
    node.after(part)
    const edges = box(part)
    part.remove()
    return edges
  })
  const words = node => all("tspan.line", node).map(line => line.textContent).join("\n") || node.textContent
  const label = node => [words(node), ...at(node, +node.getAttribute("x"), +node.getAttribute("y"))]
  const shown = node => getComputedStyle(node).display !== "none"
  const painted = ({style}) => parseFloat(style.strokeWidth) > 0 && style.strokeOpacity !== "0"
    || style.fill !== "none" && style.fillOpacity !== "0"
  const inside = ([x, y], {xaxis, yaxis}) => [[x, xaxis], [y, yaxis]].every(
    ([pixel, {_offset, _length}]) => pixel >= _offset && pixel <= _offset + _length)
  const within = ([left, top, right, bottom], {xaxis, yaxis}) => [
    Math.max(left, xaxis._offset), Math.max(top, yaxis._offset),
    Math.min(right, xaxis._offset + xaxis._length), Math.min(bottom, yaxis._offset + yaxis._length)]
  const plots = Object.values(full._plots)
  const axes = [...full._subplots.xaxis, ...full._subplots.yaxis].sort()
  return {
    axes: Object.fromEntries(axes.map(name => {
      const axis = full[`${name[0]}axis${name.slice(1)}`]
      return [name, axis.range.map(end => [axis.r2l(end), axis._offset + axis.r2p(end)])]
    })),
    labels: axes.flatMap(name => [...all(`.${name}tick text`), ...all(`.${name}title`)].filter(shown).map(label)),
    marks: plots.flatMap(({plotgroup, xaxis, yaxis}) => all(".scatterlayer .trace", plotgroup.node()).flatMap(
      trace => all(".point", trace).filter(point => shown(point) && painted(point)).map(point => at(point, 0, 0))
        .filter(place => trace.__data__[0].trace.cliponaxis === false || inside(place, {xaxis, yaxis})))),
    bars: plots.flatMap(({plotgroup, xaxis, yaxis}) => all(".barlayer .point > path", plotgroup.node())
      .map(bar => within(box(bar), {xaxis, yaxis}))),
    shapes: all(".shapelayer path").flatMap(parts),
  }
}
