// The player of a view's days: slider, steps, and play until the last day. It never starts alone.
(() => {
  const EVERY = 1200
  const find = (id) => document.getElementById(id)
  const [player, slider, play, back, on, known] =
    ["et-player", "et-day", "et-play", "et-back", "et-on", "et-known"].map(find)
  const days = [...document.querySelectorAll(".et-known-day")]
  const last = days.length - 1
  let timer = null

  const show = (number) => {
    const current = Math.min(Math.max(number, 0), last)
    days.forEach((day, place) => {
      day.classList.toggle("et-current", place === current)
      if (place === current) day.removeAttribute("aria-hidden")
      else day.setAttribute("aria-hidden", "true")
    })
    slider.value = String(current)
    slider.setAttribute("aria-valuetext", days[current].dataset.day)
    known.textContent = days[current].dataset.day
    back.disabled = current === 0
    on.disabled = current === last
  }

  const stop = () => {
    clearInterval(timer)
    timer = null
    play.textContent = "Play"
  }

  const step = (by) => {
    show(Number(slider.value) + by)
    if (Number(slider.value) === last) stop()
  }

  const start = () => {
    if (Number(slider.value) === last) show(0)
    play.textContent = "Pause"
    timer = setInterval(() => step(1), EVERY)
  }

  slider.addEventListener("input", () => { stop(); show(Number(slider.value)) })
  back.addEventListener("click", () => { stop(); step(-1) })
  on.addEventListener("click", () => { stop(); step(1) })
  play.addEventListener("click", () => (timer === null ? start() : stop()))
  find("et-days").classList.add("et-one")
  player.hidden = false
  show(last)
})();
