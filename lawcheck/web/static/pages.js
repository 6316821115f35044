// The pages of an original PDF, drawn as they come into sight, with what is found lit on them.
import * as pdfjs from "./pdfjs/pdf.min.mjs";

const here = new URL(".", import.meta.url);
pdfjs.GlobalWorkerOptions.workerSrc = new URL("pdfjs/pdf.worker.min.mjs", here).href;

const FAR = "1200px";
const SHARPEST = 2.5;

/** Gets a file, or throws what the server tells a person of why it cannot be had. */
async function fetched(url) {
  const answer = await fetch(url);
  if (!answer.ok) {
    const told = answer.headers.get("content-type")?.includes("json") ? (await answer.json()).told : null;
    throw Object.assign(new Error(`${answer.status}`), { told });
  }
  return new Uint8Array(await answer.arrayBuffer());
}

/** Opens every file of a document and lays out its pages in `room`; draws those in sight. */
export class Pages {
  constructor(room) {
    this.room = room;
    this.pages = [];
    this.places = {};
    this.zoom = 1;
    this.sight = new IntersectionObserver((seen) => this.#seen(seen), { root: room, rootMargin: FAR });
  }

  async open(sources) {
    for (const url of sources) {
      const file = await pdfjs.getDocument({
        data: await fetched(url),
        isEvalSupported: false,
        enableXfa: false,
        useWasm: false,
        wasmUrl: new URL("pdfjs/wasm/", here).href,
        standardFontDataUrl: new URL("pdfjs/standard_fonts/", here).href,
      }).promise;
      const first = (await file.getPage(1)).getViewport({ scale: 1 });
      for (let number = 1; number <= file.numPages; number += 1) {
        this.#lay(file, number, first);
      }
    }
  }

  /** Puts a blank sheet of the size of the first page where a page will be drawn. */
  #lay(file, number, size) {
    const sheet = document.createElement("div");
    const shown = this.pages.length + 1;
    sheet.className = "sheet";
    sheet.dataset.page = shown;
    sheet.setAttribute("role", "group");
    sheet.setAttribute("aria-label", this.room.dataset.page.replace("0", shown));
    const page = { sheet, file, number, drawn: null, boxes: null };
    this.#size(page, size);
    this.pages.push(page);
    this.room.append(sheet);
    this.sight.observe(sheet);
  }

  #size(page, view) {
    page.size = view;
    page.sheet.style.setProperty("--wide", view.width);
    page.sheet.style.aspectRatio = `${view.width} / ${view.height}`;
  }

  #seen(seen) {
    for (const { target, isIntersecting } of seen) {
      const page = this.pages[target.dataset.page - 1];
      if (isIntersecting) {
        this.draw(page);
      } else {
        this.#wipe(page);
      }
    }
  }

  /** Draws a page once, and lights what is found on it. */
  draw(page) {
    page.drawn ??= this.#draw(page);
    return page.drawn;
  }

  async #draw(page) {
    const leaf = await page.file.getPage(page.number);
    const view = leaf.getViewport({ scale: 1 });
    this.#size(page, view);
    const scale = Math.min((page.sheet.clientWidth / view.width) * devicePixelRatio, SHARPEST * 2);
    const sharp = leaf.getViewport({ scale });
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(sharp.width);
    canvas.height = Math.floor(sharp.height);
    canvas.setAttribute("aria-hidden", "true");
    await leaf.render({ canvas, viewport: sharp }).promise;
    if (!page.drawn) {
      return;
    }
    page.sheet.replaceChildren(canvas, await this.#words(leaf, view));
    this.#light(page, view);
    page.sheet.dataset.drawn = "";
  }

  /** Lays the words of the page over its picture, unseen, to be selected, copied and read aloud. */
  async #words(leaf, view) {
    const words = document.createElement("div");
    words.className = "textLayer";
    const layer = new pdfjs.TextLayer({
      textContentSource: await leaf.getTextContent(),
      container: words,
      viewport: view,
    });
    await layer.render();
    this.room.append(...document.querySelectorAll("body > .hiddenCanvasElement"));
    return words;
  }

  #light(page, view) {
    page.boxes?.remove();
    page.boxes = document.createElement("div");
    page.boxes.className = "boxes";
    const number = Number(page.sheet.dataset.page);
    for (const [name, mark] of Object.entries(this.places)) {
      for (const [at, ...box] of mark.boxes) {
        if (at === number) {
          page.boxes.append(this.#box(name, mark, view, box));
        }
      }
    }
    page.sheet.append(page.boxes);
  }

  #box(name, mark, view, box) {
    const [x1, y1, x2, y2] = view.convertToViewportRectangle(box);
    const lit = document.createElement("button");
    lit.type = "button";
    lit.className = `box ${mark.kind}`;
    lit.dataset.of = name;
    lit.setAttribute("aria-label", mark.told);
    lit.style.left = `${(100 * Math.min(x1, x2)) / view.width}%`;
    lit.style.top = `${(100 * Math.min(y1, y2)) / view.height}%`;
    lit.style.width = `${(100 * Math.abs(x2 - x1)) / view.width}%`;
    lit.style.height = `${(100 * Math.abs(y2 - y1)) / view.height}%`;
    return lit;
  }

  /** Lets go of what a page far away takes of memory. */
  #wipe(page) {
    if (page.drawn && !page.sheet.contains(document.activeElement)) {
      page.drawn = null;
      page.boxes = null;
      page.sheet.replaceChildren();
      delete page.sheet.dataset.drawn;
    }
  }

  /** Lights what the server has found; pages drawn already are lit anew. */
  light(places) {
    this.places = places;
    for (const page of this.pages) {
      if (page.drawn) {
        page.drawn.then(() => page.drawn && this.#light(page, page.size));
      }
    }
  }

  scale(zoom) {
    this.zoom = Math.min(Math.max(zoom, 0.5), 3);
    this.room.style.setProperty("--zoom", this.zoom);
    for (const page of this.pages) {
      page.drawn = null;
      this.sight.unobserve(page.sheet);
      this.sight.observe(page.sheet);
    }
  }

  /** Goes to where something is found, or to the page on which it must be, and returns what is lit. */
  async go(name, fallback) {
    const number = this.places[name]?.boxes[0]?.[0] ?? fallback;
    const page = this.pages[number - 1];
    if (!page) {
      return [];
    }
    this.#scroll(page.sheet, 0);
    await this.draw(page);
    const lit = [...page.sheet.querySelectorAll(`[data-of="${CSS.escape(name)}"]`)];
    if (lit.length) {
      this.#scroll(lit[0], this.room.clientHeight / 3);
    }
    return lit;
  }

  /** Scrolls the pages, and them alone, until something stands so far below their upper edge. */
  #scroll(to, below) {
    const shift = to.getBoundingClientRect().top - this.room.getBoundingClientRect().top - below;
    this.room.scrollBy({ top: shift });
  }
}
