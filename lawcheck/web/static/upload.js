// A document that is too large is refused before it is sent; while one is scanned, that is said.
"use strict";

const form = document.querySelector("#upload");
const file = form.querySelector("[name=file]");

file.addEventListener("change", () => {
  const large = file.files[0] && file.files[0].size > Number(form.dataset.most) * 2 ** 20;
  file.setCustomValidity(large ? file.labels[0].firstChild.textContent.trim() : "");
  file.reportValidity();
});

form.addEventListener("submit", () => {
  form.querySelector("#busy").hidden = false;
  form.querySelector("button.main").disabled = true;
});
