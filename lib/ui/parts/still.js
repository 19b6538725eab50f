// Puts a chart's pictures into the page while it is printed, and takes them out again.
export default function ({ data, parentElement }) {
  const figure = parentElement.querySelector("figure")
  const paper = window.matchMedia("print")
  const put = () => { figure.innerHTML = data.pictures.join("") }
  const take = () => figure.replaceChildren()
  const turn = () => (paper.matches ? put() : take())
  figure.setAttribute("aria-label", data.alt)
  turn()
  paper.addEventListener("change", turn)
  window.addEventListener("beforeprint", put)
  window.addEventListener("afterprint", take)
  return () => {
    paper.removeEventListener("change", turn)
    window.removeEventListener("beforeprint", put)
    window.removeEventListener("afterprint", take)
  }
}
