// A document beside what is found in it: a click leads from the one to the other, and back.
"use strict";

const desk = document.querySelector("[data-document]");
const text = desk.querySelector("#text");
const room = desk.querySelector("#pages");
const drawer = desk.querySelector("#drawer");
let pages = null;
let opener = null;

/** Marks a finding or a citation as chosen, in the list and in the document.
 *
 * Chosen from the document, a finding gets the focus; chosen from the list, its words are shown. */
async function choose(name, { from = null } = {}) {
  for (const old of desk.querySelectorAll(".chosen")) {
    old.classList.remove("chosen");
  }
  const card = desk.querySelector(`[data-name="${CSS.escape(name)}"]`);
  card?.classList.add("chosen");
  if (from === "document") {
    card?.scrollIntoView({ block: "nearest" });
    card?.focus({ preventScroll: true });
  } else if (from !== "pages") {
    await show(name, card?.dataset.page);
  }
  light(name);
  history.replaceState(null, "", `#${name}`);
}

function light(name) {
  for (const lit of desk.querySelectorAll(`[data-of~="${CSS.escape(name)}"], [data-cite="${CSS.escape(name)}"]`)) {
    lit.classList.add("chosen");
  }
}

/** Brings the words of a finding into sight, on the original page or in the text. */
async function show(name, page) {
  if (pages && !room.hidden) {
    const lit = await pages.go(name, Number(page) || 1);
    if (lit.length) {
      room.scrollIntoView({ block: "nearest" });
      return;
    }
  }
  const words = text.querySelector(`[data-of~="${CSS.escape(name)}"], [data-cite="${CSS.escape(name)}"]`);
  if (words) {
    const shift = words.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollBy({ top: shift - text.clientHeight / 3 });
    text.parentElement.scrollIntoView({ block: "nearest" });
  }
}

function view(which) {
  room.hidden = which !== "pages";
  text.hidden = which === "pages";
  for (const tab of desk.querySelectorAll("[data-view]")) {
    tab.setAttribute("aria-pressed", tab.dataset.view === which);
  }
  const chosen = location.hash.slice(1);
  if (chosen) {
    show(chosen, desk.querySelector(`[data-name="${CSS.escape(chosen)}"]`)?.dataset.page).then(() => light(chosen));
  }
}

async function openPages() {
  const told = room.querySelector("[data-told]");
  try {
    const { Pages } = await import("./pages.js");
    const opened = new Pages(room);
    await opened.open(JSON.parse(room.dataset.sources));
    told.remove();
    pages = opened;
    desk.dataset.ready = "";
    const answer = await fetch(room.dataset.places);
    pages.light(answer.ok ? await answer.json() : {});
    desk.dataset.lit = "";
    if (location.hash) {
      await choose(location.hash.slice(1));
    }
  } catch (error) {
    const lost = desk.querySelector("#lost");
    lost.textContent = error.told ?? room.dataset.failed;
    lost.hidden = false;
    desk.querySelector("[data-view=pages]").disabled = true;
    pages = null;
    desk.dataset.ready = desk.dataset.lit = "";
    view("text");
  }
}

/** Looks into a citation beside the document; `from` gets the focus back. */
function openCitation(name, from) {
  const link = desk.querySelector(`a[data-name="${CSS.escape(name)}"], a[data-cite="${CSS.escape(name)}"]`);
  opener = from;
  drawer.hidden = false;
  drawer.setAttribute("aria-busy", "true");
  htmx.ajax("GET", link.href, { target: "#drawer", swap: "innerHTML" });
}

function closeDrawer() {
  drawer.hidden = true;
  opener?.focus();
  opener = null;
}

/* Words of a finding that name a document choose the finding; chosen, they lead to the document. */
desk.addEventListener("click", (event) => {
  const target = event.target;
  const named = target.closest("[data-view], [data-zoom], [data-close]");
  if (named?.dataset.view) {
    view(named.dataset.view);
  } else if (named?.dataset.zoom) {
    pages?.scale(pages.zoom * Number(named.dataset.zoom));
  } else if (named) {
    closeDrawer();
  }
  const lit = target.closest("[data-of]");
  const link = target.closest("a[data-cite], a.citation");
  const plain = !event.metaKey && !event.ctrlKey && !event.shiftKey;
  const own = link?.matches(".self");
  if (lit && !lit.matches(".cite") && !(link && plain && lit.matches(".chosen"))) {
    event.preventDefault();
    choose(lit.dataset.of.split(" ")[0], { from: "document" });
  } else if (lit?.matches(".cite")) {
    choose(lit.dataset.of, { from: "pages" });
    openCitation(lit.dataset.of, lit);
  } else if (link && plain && !own) {
    event.preventDefault();
    const name = link.dataset.cite ?? link.dataset.name;
    choose(name, { from: link.dataset.cite ? "pages" : null });
    openCitation(name, link);
  }
  const card = target.closest(".finding");
  if (card && !target.closest("a, button, input, select, textarea, label, summary")) {
    choose(card.dataset.name);
  }
});

desk.addEventListener("keydown", (event) => {
  const on = event.target;
  if (event.key === "Escape" && !drawer.hidden) {
    closeDrawer();
  } else if (event.key === "Enter" && on.matches(".finding")) {
    choose(on.dataset.name);
  } else if ((event.key === "Enter" || event.key === " ") && on.matches("mark[data-of]")) {
    event.preventDefault();
    choose(on.dataset.of.split(" ")[0], { from: "document" });
  }
});

document.addEventListener("lawcheck:here", (event) => choose(event.target.id));

drawer.addEventListener("htmx:afterSwap", () => {
  drawer.removeAttribute("aria-busy");
  drawer.querySelector("h2")?.focus();
});

document.querySelector("#day").addEventListener("change", (event) => {
  if (event.target.checkValidity()) {
    event.target.form.requestSubmit();
  }
});

if (room?.dataset.sources) {
  openPages();
} else {
  desk.dataset.ready = desk.dataset.lit = "";
  if (location.hash) {
    choose(location.hash.slice(1));
  }
}
