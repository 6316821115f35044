// A lược đồ is made larger and smaller: by its buttons, by + and −, by the wheel with Ctrl.
"use strict";

const LEAST = 0.3;
const MOST = 4;

function scaled(diagram, by) {
  const drawing = diagram.querySelector(".drawing");
  const svg = drawing.querySelector("svg");
  const whole = svg.viewBox.baseVal.width;
  const fit = Math.min(1, drawing.clientWidth / whole);
  const now = svg.getBoundingClientRect().width / whole;
  const next = by === 0 ? fit : Math.min(Math.max(now * by, LEAST * fit), MOST);
  svg.style.width = `${whole * next}px`;
  svg.style.maxWidth = "none";
  svg.style.height = "auto";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-diagram] [data-zoom]");
  if (button) {
    scaled(button.closest("[data-diagram]"), Number(button.dataset.zoom));
  }
});

/* A card leads to its document; the table of relations has the same as links. */
document.addEventListener("click", (event) => {
  const card = event.target.closest("[data-diagram] g[data-key]");
  if (card) {
    const on = card.closest("[data-diagram]").querySelector("[name=on]").value;
    location.assign(`/corpus/document?${new URLSearchParams({ key: card.dataset.key, on })}`);
  }
});

document.addEventListener("keydown", (event) => {
  const diagram = event.target.closest?.(".drawing")?.closest("[data-diagram]");
  const by = { "+": 1.25, "=": 1.25, "-": 0.8, 0: 0 }[event.key];
  if (diagram && by !== undefined && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    scaled(diagram, by);
  }
});

document.addEventListener(
  "wheel",
  (event) => {
    const diagram = event.target.closest?.("[data-diagram]");
    if (diagram && event.ctrlKey) {
      event.preventDefault();
      scaled(diagram, event.deltaY < 0 ? 1.15 : 0.87);
    }
  },
  { passive: false },
);
