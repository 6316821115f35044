"use strict";

// Without this script the page is a plain list; with it, the list can be searched, filtered and
// walked through by keys. What is filtered stands after "#" in the address, so that it can be kept.

const form = document.getElementById("filters");
const fields = [...form.elements].filter((field) => field.name);
const preset = new Map(fields.map((field) => [field.name, field.value]));
const shownLine = document.getElementById("shown");
const numbers = new Intl.NumberFormat(document.documentElement.lang);

const items = [...document.querySelectorAll("#list article")].map((node) => {
  const sheet = node.closest("section");
  return { node, sheet, text: "", values: { ...node.dataset, ...sheet.dataset } };
});
const sheets = new Set(items.map((item) => item.sheet));

function fold(text) {
  const bare = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  return bare.replace(/đ/g, "d").replace(/\s+/g, " ");
}

function textOf(item) {
  if (!item.text) {
    const heading = [...item.sheet.children].filter((child) => child.tagName !== "ARTICLE");
    item.text = fold([...heading, item.node].map((part) => part.textContent).join(" "));
  }
  return item.text;
}

// Whatever time is left over is used to get ready for the first search.
let ready = 0;
function getReady(deadline) {
  while (ready < items.length && deadline.timeRemaining() > 1) textOf(items[ready++]);
  if (ready < items.length) requestIdleCallback(getReady);
}
if (typeof requestIdleCallback === "function") requestIdleCallback(getReady);

// Words must all occur; words in quotation marks must stand together.
function wordsOf(query) {
  return [...fold(query).matchAll(/"([^"]+)"|[^\s"]+/g)].map((hit) => hit[1] || hit[0]);
}

function show() {
  const values = Object.fromEntries(fields.map((field) => [field.name, field.value]));
  const words = wordsOf(values.q);
  const wanted = fields.filter((field) => field.name !== "q" && field.value).map((f) => f.name);
  const open = new Set();
  let count = 0;
  for (const item of items) {
    const fits = wanted.every((name) => item.values[name] === values[name]);
    const isShown = fits && words.every((word) => textOf(item).includes(word));
    if (item.node.hidden === isShown) item.node.hidden = !isShown;
    if (isShown) {
      open.add(item.sheet);
      count += 1;
    }
  }
  for (const sheet of sheets) {
    if (sheet.hidden === open.has(sheet)) sheet.hidden = !open.has(sheet);
  }
  document.getElementById("none").hidden = count > 0;
  const told = { "{shown}": numbers.format(count), "{total}": numbers.format(items.length) };
  shownLine.value = shownLine.dataset.words.replace(/\{\w+\}/g, (name) => told[name]);
}

function keepInAddress() {
  const changed = fields.filter((field) => field.value !== preset.get(field.name));
  const kept = new URLSearchParams(changed.map((field) => [field.name, field.value]));
  history.replaceState(null, "", `#${changed.length ? kept : "findings"}`);
}

function readAddress() {
  const hash = location.hash.slice(1);
  if (!hash.includes("=")) return;
  const kept = new URLSearchParams(hash);
  for (const field of fields) field.value = kept.get(field.name) ?? preset.get(field.name);
  show();
  document.getElementById("findings").scrollIntoView();
}

let waiting = 0;
function changed() {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    show();
    keepInAddress();
  }, 120);
}

form.hidden = false;
form.addEventListener("input", changed);
form.addEventListener("reset", changed);
form.addEventListener("submit", (event) => event.preventDefault());
addEventListener("hashchange", readAddress);
show();
readAddress();

// The drawings are packed (zlib in base64); the one asked for is unpacked into the dialog.

const drawing = document.getElementById("drawing");
const charts = JSON.parse(document.getElementById("charts").textContent);

async function unpacked(packed) {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

async function draw(button) {
  const text = await unpacked(charts[button.dataset.chart]);
  const svg = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  drawing.querySelector(".wide").replaceChildren(document.importNode(svg, true));
  drawing.showModal();
}

if (typeof DecompressionStream === "function") {
  for (const button of document.querySelectorAll("button.chart")) button.hidden = false;
  document.getElementById("list").addEventListener("click", (event) => {
    const button = event.target.closest("button.chart");
    if (button) draw(button);
  });
}

// Keys.

const help = document.getElementById("help");
const letters = document.getElementById("keys");

function current() {
  return document.activeElement.closest("article");
}

function walk(step) {
  const open = items.filter((item) => !item.node.hidden).map((item) => item.node);
  const here = open.indexOf(current());
  const next = open[here < 0 ? (step > 0 ? 0 : -1) : here + step];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView();
  requestAnimationFrame(() => next.scrollIntoView()); // what is seen now has its true height
}

function chartButton(article) {
  return (
    article?.querySelector("button.chart") ??
    article?.closest("section").querySelector(":scope > p > button.chart")
  );
}

const keys = {
  j: () => walk(1),
  k: () => walk(-1),
  "/": () => form.elements.q.focus(),
  f: () => form.elements.severity.focus(),
  x: () => form.reset(),
  l: () => chartButton(current())?.click(),
  o: () => current()?.querySelector("a.open")?.click(),
  "?": () => help.showModal(),
};

function isWriting(target) {
  return target.closest("input[type=search], select, dialog");
}

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && event.target.name === "q") event.target.blur();
  if (isWriting(event.target) || !letters.checked || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});

document.getElementById("help-open").addEventListener("click", () => help.showModal());

addEventListener("beforeprint", () => {
  for (const folded of document.querySelectorAll("details")) folded.open = true;
});
