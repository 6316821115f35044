"use strict";

const VERDICTS = { a: "accept", d: "dismiss", h: "handled", n: "discuss", u: "reopen" };

const all = (what, within = document) => Array.from(within.querySelectorAll(what));
const isTyping = (at) => at.closest("input:not([type=checkbox]), select, textarea, dialog") !== null;

/* Where j and k go: findings on the page of a document, else rows of the queue. */
const stops = () => {
  const findings = all(".finding");
  return findings.length ? findings : all(".row .open");
};

const current = () =>
  stops().findIndex((stop) => stop.classList.contains("here") || stop === document.activeElement
    || stop.closest(".row")?.contains(document.activeElement));

const go = (step) => {
  const list = stops();
  if (!list.length) return;
  const next = Math.min(Math.max(current() + step, 0), list.length - 1);
  list.forEach((stop) => stop.classList.remove("here"));
  const stop = list[next];
  if (stop.matches(".finding")) {
    stop.classList.add("here");
    stop.tabIndex = -1;
  }
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: "center" });
  stop.dispatchEvent(new CustomEvent("lawcheck:here", { bubbles: true }));
};

/* Press a verdict; one that needs a reason first asks for it. A panel just swapped in may be pressed
   before htmx has seen it: it would leave the page. */
const press = (form, verdict) => {
  window.htmx?.process(form);
  const button = form.querySelector(`.verdicts [value="${verdict}"]`);
  if (!button) return;
  const reason = form.querySelector("[name=reason]");
  if ((verdict === "dismiss" || verdict === "handled") && !reason.value.trim()) {
    const why = form.querySelector(".why");
    if (why) why.open = true;
    form.dataset.verdict = verdict;
    reason.focus();
  } else {
    button.click();
  }
};

const decide = (verdict) => {
  const here = document.querySelector(".finding.here") || document.activeElement.closest(".finding");
  const form = here ? here.querySelector(".decide form") : document.querySelector("#bulk");
  if (form && (here || form.querySelector(".pick :checked, [name=everything]:checked"))) press(form, verdict);
};

const pick = () => {
  const box = document.activeElement.closest(".row")?.querySelector(".pick input");
  if (box) {
    box.checked = !box.checked;
    told();
  }
};

const told = () => {
  const output = document.querySelector("#picked");
  if (output) output.textContent = `(${all(".row .pick :checked").length})`;
};

/* The queue as it was last seen, so that a document leads to the next one. */
const remember = () => {
  const paths = all(".row .open").map((link) => link.pathname);
  if (paths.length) sessionStorage.setItem("queue", JSON.stringify(paths));
};

const along = () => {
  const nav = document.querySelector("#along");
  const paths = JSON.parse(sessionStorage.getItem("queue") || "[]");
  const at = paths.indexOf(location.pathname);
  if (!nav || at < 0) return;
  nav.hidden = false;
  for (const [rel, step] of [["prev", -1], ["next", 1]]) {
    const link = nav.querySelector(`[rel=${rel}]`);
    link.hidden = !paths[at + step];
    if (paths[at + step]) link.href = paths[at + step];
  }
};

const turn = (rel) => document.querySelector(`#along:not([hidden]) [rel=${rel}][href]`)?.click();

const KEYS = {
  j: () => go(1),
  k: () => go(-1),
  x: pick,
  "[": () => turn("prev"),
  "]": () => turn("next"),
  "/": () => document.querySelector("#words, [type=search]")?.focus(),
  "?": () => document.querySelector("#keys")?.showModal(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const form = event.target.closest(".decide form, #bulk");
  if (isTyping(event.target)) {
    if (event.key === "Escape" && !event.target.closest("dialog")) leave(event.target, form);
    if (event.key === "Enter" && form && event.target.matches("input")) {
      event.preventDefault();
      press(form, form.dataset.verdict || "accept");
    }
    return;
  }
  const act = KEYS[event.key] || (event.key in VERDICTS && (() => decide(VERDICTS[event.key])));
  if (act) {
    event.preventDefault();
    act();
  }
});

const leave = (field, form) => {
  if (form) delete form.dataset.verdict;
  const finding = field.closest(".finding");
  if (finding) finding.focus();
  else field.blur();
};

document.addEventListener("click", (event) => {
  if (event.target.closest("#help")) document.querySelector("#keys").showModal();
  const finding = event.target.closest(".finding");
  if (finding) {
    all(".finding.here").forEach((other) => other.classList.remove("here"));
    finding.classList.add("here");
  }
});

document.addEventListener("change", (event) => {
  if (event.target.id === "pick-page") all(".row .pick input").forEach((box) => { box.checked = event.target.checked; });
  told();
});

/* An address holds only what was asked. */
document.addEventListener("htmx:configRequest", (event) => {
  const { verb, parameters } = event.detail;
  if (verb !== "get") return;
  for (const name of Array.from(Object.keys(parameters))) if (parameters[name] === "") delete parameters[name];
});

/* What went wrong, in the words of the server where it gave any. */
const fails = (told) => {
  const trouble = document.querySelector("#trouble");
  trouble.textContent = told;
  trouble.hidden = !told;
};
document.addEventListener("htmx:sendError", () => fails(document.body.dataset.gone));
document.addEventListener("htmx:responseError", (event) => {
  const page = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html");
  const words = all(".empty h1, .empty p:first-of-type", page).map((part) => part.textContent.trim());
  fails(words.join(": ") || document.body.dataset.gone);
});
document.addEventListener("htmx:afterRequest", (event) => { if (event.detail.successful) fails(""); });

/* After a swap the focus is where one goes on: at what is missing, else at the finding in hand. */
document.addEventListener("htmx:afterSwap", (event) => {
  const swapped = document.getElementById(event.detail.target.id);
  const next = swapped?.querySelector("[aria-invalid]") || swapped?.closest(".finding");
  next?.focus({ preventScroll: true });
});

document.addEventListener("htmx:afterSettle", remember);
remember();
along();
