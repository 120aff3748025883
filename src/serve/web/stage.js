// stage.js - the open paper: one or two pages, their pictures at the size they are shown, overlays, lines.

import { language, say } from "/words.js";

const cssPixelsPerPoint = 96 / 72;
const mostPixels = 4e6; // of one picture; beyond that the part in sight comes in tiles
const tileSide = 1024;
const labelPixels = 10.5;
export const zoomSteps = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4, 6, 8];

function newElement(name, className) {
  const element = document.createElement(name);
  if (className) element.className = className;
  return element;
}

function setBox(element, rect, scale) {
  element.style.left = `${rect.x * scale}px`;
  element.style.top = `${rect.y * scale}px`;
  element.style.width = `${rect.width * scale}px`;
  element.style.height = `${rect.height * scale}px`;
}

// One page. Its picture stays until the new one is ready to be painted, so that nothing flickers.
class PageView {
  constructor(number) {
    this.number = number;
    this.scale = 0; // CSS pixels of a point
    this.element = newElement("div", "page");
    this.element.setAttribute("role", "img");
    this.element.dataset.page = number;
    this.picture = newElement("img", "whole");
    this.picture.alt = "";
    this.tiles = newElement("div");
    this.over = newElement("img", "over");
    this.over.alt = "";
    this.over.hidden = true;
    this.ink = newElement("img", "ink");
    this.ink.alt = "";
    this.ink.hidden = true;
    this.mark = newElement("div", "mark");
    this.mark.hidden = true;
    this.element.append(this.picture, this.tiles, this.ink, this.over, this.mark);
  }

  use(page) {
    this.page = page;
    this.element.setAttribute("aria-label", say("pageName")(page.label));
  }

  resize(scale) {
    if (this.scale !== scale && !this.mark.hidden) this.mark.hidden = true;
    this.scale = scale;
    this.element.style.width = `${this.wholePixels(this.page.width) / devicePixelRatio}px`;
    this.element.style.height = `${this.wholePixels(this.page.height) / devicePixelRatio}px`;
  }

  // As many as the picture has: a page that is half a pixel larger would be stretched, and blurred.
  wholePixels(length) {
    return Math.ceil(length * Number(this.pixelScale().toFixed(4)));
  }

  pixelScale() {
    return this.scale * devicePixelRatio;
  }

  mostScale() {
    return Math.sqrt(mostPixels / (this.page.width * this.page.height));
  }

  needsTiles() {
    return this.pixelScale() > this.mostScale();
  }

  // Under tiles any picture of this version does: what is in sight should not wait for it.
  hasPicture() {
    return this.needsTiles() && this.element.dataset.version === String(this.page.version);
  }

  wholeScale() {
    return Math.min(this.pixelScale(), this.mostScale()).toFixed(4);
  }

  // Loads the picture if it is not the one of this version and size. One that is no longer wanted is not waited for.
  async load() {
    const wanted = `/page/${this.number}.png?scale=${this.wholeScale()}&v=${this.page.version}`;
    if (this.wanted === wanted || this.hasPicture()) return;
    this.wanted = wanted;
    if (this.coming) this.coming.src = "";
    const version = this.page.version;
    this.element.dataset.wanted = version;
    const image = newElement("img", "whole");
    image.alt = "";
    image.src = wanted;
    this.coming = image;
    try {
      await image.decode();
    } catch {
      if (this.wanted === wanted) this.wanted = null; // it is asked for again with the next change
      return;
    }
    if (this.wanted !== wanted) return;
    this.coming = null;
    this.picture.replaceWith(image);
    this.picture = image;
    this.element.dataset.version = version;
    this.element.dataset.shown = Date.now();
  }

  // The part in sight in full sharpness, where the whole picture is a coarser one.
  loadTiles(viewport) {
    const scale = this.pixelScale();
    if (!this.needsTiles()) {
      this.tiles.replaceChildren();
      this.tileKey = null;
      return;
    }
    const key = `scale=${scale.toFixed(4)}&v=${this.page.version}`;
    if (this.tileKey !== key) this.tiles.replaceChildren();
    this.tileKey = key;
    const side = tileSide / devicePixelRatio, box = this.element.getBoundingClientRect();
    const known = new Map([...this.tiles.children].map((tile) => [tile.dataset.place, tile]));
    const firstColumn = Math.max(0, Math.floor((viewport.left - box.left) / side));
    const firstRow = Math.max(0, Math.floor((viewport.top - box.top) / side));
    const endColumn = Math.ceil(Math.min(viewport.right - box.left, box.width) / side);
    const endRow = Math.ceil(Math.min(viewport.bottom - box.top, box.height) / side);
    const wanted = [];
    for (let row = firstRow; row < endRow; row++)
      for (let column = firstColumn; column < endColumn; column++)
        wanted.push(known.get(`${column},${row}`) || this.newTile(column, row, side, key));
    for (const tile of known.values()) if (!wanted.includes(tile)) tile.remove();
    for (const tile of wanted) if (!tile.isConnected) this.tiles.append(tile);
  }

  newTile(column, row, side, key) {
    const tile = newElement("img");
    tile.alt = "";
    tile.dataset.place = `${column},${row}`;
    setBox(tile, { x: column * side, y: row * side, width: side, height: side }, 1);
    tile.src = `/page/${this.number}.png?${key}&x=${column * tileSide}&y=${row * tileSide}&width=${tileSide}&height=${tileSide}`;
    return tile;
  }

  // Labels are as large on the screen whatever the zoom. The ink takes seconds to measure: it comes by itself.
  showOverlays(shown, version) {
    const label = Math.min(24, Math.max(3, labelPixels / this.scale)).toFixed(1);
    const names = shown.filter((name) => name !== "ink");
    this.showInk(shown.includes("ink") && this.page
      ? `/overlay/${this.number}.svg?show=ink&label=${label}&lang=${language}&v=${this.page.version}` : "");
    const wanted = names.length
      ? `/overlay/${this.number}.svg?show=${names.join(",")}&label=${label}&lang=${language}&v=${version}` : "";
    if (this.overWanted === wanted) return;
    this.overWanted = wanted;
    this.over.hidden = !wanted;
    this.over.dataset.overlays = "";
    if (wanted) {
      this.over.onload = () => { this.over.dataset.overlays = names.join(","); };
      this.over.src = wanted;
    }
  }

  // What was measured for the page as it was is not shown on the new one.
  showInk(wanted) {
    if (this.inkWanted === wanted) return;
    this.inkWanted = wanted;
    this.ink.hidden = true;
    this.ink.onload = () => { this.ink.hidden = false; this.tellInk("shown"); };
    this.ink.onerror = () => this.tellInk("unknown");
    this.tellInk(wanted ? "measured" : "");
    if (wanted) this.ink.src = wanted;
    else this.ink.removeAttribute("src");
  }

  tellInk(state) {
    this.element.dataset.ink = state;
    this.element.dataset.inkWords = say("inkWords")[state] || "";
  }

  async lines(version) {
    if (this.linesVersion !== version) {
      const answer = await fetch(`/lines/${this.number}?v=${version}`);
      this.knownLines = answer.ok ? (await answer.json()).lines : [];
      this.linesVersion = version;
    }
    return this.knownLines;
  }

  showMark(rect, flashes) {
    setBox(this.mark, rect, this.scale);
    this.mark.hidden = false;
    this.mark.classList.remove("flash");
    if (flashes) {
      void this.mark.offsetWidth; // starts the animation anew
      this.mark.classList.add("flash");
    }
  }
}

// The line at a point of the page, or the nearest one within half a line.
function lineAt(lines, point) {
  let best = null, least = 6;
  for (const line of lines) {
    const across = Math.max(line.x - point.x, 0, point.x - line.x - line.width);
    const down = Math.max(line.y - point.y, 0, point.y - line.y - line.height);
    const distance = Math.hypot(across, down);
    if (distance < least) { best = line; least = distance; }
  }
  return best;
}

export class Stage {
  constructor(tell) {
    this.tell = tell; // what happens goes there: onTurned(), onZoomed(), onLine(line or null, copied)
    this.element = document.getElementById("stage");
    this.pair = document.getElementById("pair");
    this.views = new Map();
    this.overlays = [];
    this.zoom = "page"; // "page", "width" or a factor
    this.viewIndex = 0;
    this.cursor = null; // the line chosen by keys: {view, index}
    this.lineSteps = Promise.resolve(); // one after the other, however fast the keys
    new ResizeObserver(() => this.layOut()).observe(this.element);
    this.element.addEventListener("scroll", () => this.tilesSoon());
    this.pair.addEventListener("click", (event) => this.click(event));
  }

  view(number) {
    if (!this.views.has(number)) this.views.set(number, new PageView(number));
    return this.views.get(number);
  }

  // Numbers of the pages in sight.
  numbers() {
    const facing = this.state && this.state.facing[this.viewIndex];
    return facing ? facing.filter((number) => number > 0) : [];
  }

  shown() {
    return this.numbers().map((number) => this.view(number));
  }

  use(state) {
    const before = this.numbers()[0];
    this.state = state;
    for (const [index, page] of state.pages.entries()) this.view(index + 1).use(page);
    for (const number of [...this.views.keys()]) if (number > state.pages.length) this.views.delete(number);
    const index = state.facing.findIndex((pair) => pair.includes(before));
    this.viewIndex = Math.max(0, Math.min(before && index >= 0 ? index : this.viewIndex, state.facing.length - 1));
    this.show();
  }

  // Pictures first, when only these have changed: all else follows with the state.
  useVersions(versions) {
    if (!this.state || versions.length !== this.state.pages.length) return;
    versions.forEach((version, index) => { this.state.pages[index].version = version; });
    this.loadShown();
  }

  show() {
    const elements = this.shown().map((view) => view.element);
    if (elements.length !== this.pair.children.length || elements.some((element, i) => element !== this.pair.children[i]))
      this.pair.replaceChildren(...elements);
    this.layOut();
    this.tell.onTurned();
  }

  // Size of the whole pair, in points.
  paperSize() {
    const pages = this.shown().map((view) => view.page);
    return { width: pages.reduce((sum, page) => sum + page.width, 0), height: Math.max(...pages.map((page) => page.height)) };
  }

  scaleNow() {
    if (typeof this.zoom === "number") return this.zoom * cssPixelsPerPoint;
    const size = this.paperSize(), style = getComputedStyle(this.element);
    const room = (first, second) => parseFloat(style[first]) + parseFloat(style[second]);
    const width = (this.element.offsetWidth - room("paddingLeft", "paddingRight") - 2) / size.width;
    const height = (this.element.offsetHeight - room("paddingTop", "paddingBottom") - 2) / size.height;
    if (this.zoom === "width") return Math.max(0.05, width - 16 / size.width); // the bar at the side
    return Math.max(0.05, Math.min(width, height));
  }

  layOut() {
    const views = this.shown();
    if (!views.length) return;
    const scale = this.scaleNow();
    for (const view of views) {
      view.resize(scale);
      view.showOverlays(this.overlays, this.state.version);
    }
    this.loadSoon(scale);
    this.tell.onZoomed(scale / cssPixelsPerPoint);
  }

  // At once, but while the size goes on changing: then the old picture is stretched for a moment.
  loadSoon(scale) {
    const isResized = this.loadedScale !== undefined && this.loadedScale !== scale;
    this.loadedScale = scale;
    clearTimeout(this.loadTimer);
    if (isResized) this.loadTimer = setTimeout(() => this.loadShown(), 120);
    else this.loadShown();
  }

  loadShown() {
    this.loadTiles();
    for (const view of this.shown()) view.load().then(() => this.prefetchSoon());
  }

  loadTiles() {
    const viewport = this.element.getBoundingClientRect();
    for (const view of this.shown()) view.loadTiles(viewport);
  }

  tilesSoon() {
    clearTimeout(this.tileTimer);
    this.tileTimer = setTimeout(() => this.loadTiles(), 60);
  }

  // The pages before and behind, so that turning is quick.
  prefetchSoon() {
    clearTimeout(this.prefetchTimer);
    this.prefetchTimer = setTimeout(() => {
      const scale = this.scaleNow();
      for (const index of [this.viewIndex + 1, this.viewIndex - 1])
        for (const number of this.state.facing[index] || [])
          if (number > 0) {
            this.view(number).resize(scale);
            this.view(number).load();
          }
    }, 700);
  }

  turnTo(index) {
    const kept = Math.max(0, Math.min(index, this.state.facing.length - 1));
    if (kept === this.viewIndex) return;
    this.leaveLines();
    this.viewIndex = kept;
    this.element.scrollTo(0, 0);
    this.show();
  }

  turnToPage(number) {
    const index = this.state.facing.findIndex((pair) => pair.includes(number));
    if (index >= 0) this.turnTo(index);
  }

  setZoom(zoom) {
    const box = this.element, across = (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth;
    const down = (box.scrollTop + box.clientHeight / 2) / box.scrollHeight;
    this.zoom = zoom;
    this.layOut();
    box.scrollTo(across * box.scrollWidth - box.clientWidth / 2, down * box.scrollHeight - box.clientHeight / 2);
  }

  stepZoom(direction) {
    const now = this.scaleNow() / cssPixelsPerPoint;
    const next = direction > 0 ? zoomSteps.find((step) => step > now * 1.02) : zoomSteps.findLast((step) => step < now / 1.02);
    if (next) this.setZoom(next);
  }

  setOverlays(names) {
    this.overlays = names;
    for (const view of this.shown()) view.showOverlays(names, this.state.version);
  }

  // A place that a message or a story names.
  point(number, rect) {
    this.turnToPage(number);
    const view = this.view(number);
    for (const other of this.shown()) other.mark.hidden = true;
    view.showMark(rect, true);
    view.mark.scrollIntoView({ block: "center", inline: "center" });
  }

  // --- lines and their sources ------------------------------------------------------------------

  async click(event) {
    const element = event.target.closest(".page");
    if (!element) return;
    const view = this.view(Number(element.dataset.page)), box = element.getBoundingClientRect();
    const point = { x: (event.clientX - box.left) / view.scale, y: (event.clientY - box.top) / view.scale };
    const lines = await view.lines(this.state.version);
    const line = lineAt(lines, point);
    this.showLine(view, line);
    this.cursor = line ? { view, index: lines.indexOf(line) } : null;
    this.isInLines = line !== null;
    this.tell.onLine(line, line ? await copySource(line) : false);
  }

  showLine(view, line) {
    for (const other of this.shown()) other.mark.hidden = true;
    if (line) view.showMark(line, false);
  }

  enterLines() {
    this.isInLines = true;
    this.lineSteps = this.lineSteps.then(() => this.enterLinesNow());
  }

  moveLine(step) {
    this.lineSteps = this.lineSteps.then(() => this.moveLineNow(step));
  }

  async enterLinesNow() {
    if (this.cursor) {
      const line = (await this.cursor.view.lines(this.state.version))[this.cursor.index];
      if (line) this.tell.onLine(line, await copySource(line));
      return;
    }
    this.cursor = { view: this.shown()[0], index: -1 };
    await this.moveLineNow(1);
  }

  // On to the next page at the end of one.
  async moveLineNow(step) {
    if (!this.cursor) return;
    const { view, index } = this.cursor, views = this.shown();
    const lines = await view.lines(this.state.version);
    if (index + step >= 0 && index + step < lines.length) {
      this.cursor = { view, index: index + step };
    } else {
      const next = views[views.indexOf(view) + step];
      if (!next) return;
      const count = (await next.lines(this.state.version)).length;
      if (!count) return;
      this.cursor = { view: next, index: step > 0 ? 0 : count - 1 };
    }
    const line = (await this.cursor.view.lines(this.state.version))[this.cursor.index];
    this.showLine(this.cursor.view, line);
    this.cursor.view.mark.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.tell.onLine(line, false);
  }

  leaveLines() {
    this.isInLines = false;
    this.cursor = null;
    for (const view of this.shown()) view.mark.hidden = true;
    this.tell.onLine(undefined, false);
  }
}

// A browser may forbid it; the place is shown in any case.
async function copySource(line) {
  try {
    await navigator.clipboard.writeText(`${line.file}:${line.line}`);
    return true;
  } catch {
    return false;
  }
}
