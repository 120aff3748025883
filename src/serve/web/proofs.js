// proofs.js - listens to the program, and to the keyboard; all parts of the page come together here.

import { language, fillInWords, say, switchLanguage } from "/words.js";
import { Stage } from "/stage.js";
import { showMessages, showStories, showTab, startPanels } from "/panels.js";

const overlayKeys = { g: "grid", c: "columns", a: "areas", s: "stories", o: "overset", f: "free", l: "loose", p: "pictures", i: "ink" };
const byId = (id) => document.getElementById(id);

let state = null;
let isConnected = true;
let lastLine; // undefined: none was asked for; null: there was none
let lineWasCopied = false;

const stage = new Stage({ onTurned: showPageNumber, onZoomed: showZoom, onLine: showSource });

// --- what is shown --------------------------------------------------------------------------------

function labels(numbers) {
  return numbers.map((number) => state.pages[number - 1].label).join("–");
}

function showPageNumber() {
  const numbers = stage.numbers(), count = state.facing.length;
  if (document.activeElement !== byId("page")) byId("page").value = numbers.length ? labels(numbers) : "";
  byId("pages").textContent = say("ofPages")(state.pages.length);
  byId("first").disabled = byId("previous").disabled = stage.viewIndex <= 0;
  byId("last").disabled = byId("next").disabled = stage.viewIndex >= count - 1;
}

function showZoom(factor) {
  byId("zoom").textContent = `${Math.round(factor * 100)}%`;
  byId("fit-page").setAttribute("aria-pressed", stage.zoom === "page");
  byId("fit-width").setAttribute("aria-pressed", stage.zoom === "width");
  byId("full-size").setAttribute("aria-pressed", stage.zoom === 1);
}

function showSource(line, isCopied) {
  const where = byId("where");
  lastLine = line;
  lineWasCopied = isCopied;
  where.dataset.file = line ? line.file : "";
  where.dataset.line = line ? line.line : "";
  if (!line) {
    where.textContent = line === null ? say("noLine") : say("linesHint");
    return;
  }
  const place = document.createElement("b"), text = document.createElement("span");
  place.textContent = `${line.file}:${line.line}`;
  text.textContent = line.text;
  where.replaceChildren(place, text);
  if (isCopied) where.append(Object.assign(document.createElement("span"), { textContent: say("copied") }));
}

function showLive() {
  const live = byId("live");
  live.classList.toggle("gone", !isConnected);
  live.classList.toggle("is-behind", isConnected && state !== null && !state.current);
  if (!isConnected) live.textContent = say("gone");
  else if (state) live.textContent = state.current ? say("live")(state.version) : say(state.pages.length ? "behind" : "unset");
}

// The pages in sight are those of the version in which any of them last changed.
function showOld() {
  const isOld = !state.current, hasPages = state.pages.length > 0;
  const version = hasPages ? Math.max(...state.pages.map((page) => page.version)) : 0;
  document.body.classList.toggle("is-old", isOld);
  byId("old").hidden = !isOld || !hasPages;
  byId("old").textContent = isOld && hasPages ? say("old")(version) : "";
  byId("empty").hidden = hasPages;
}

function showIssue() {
  const title = byId("issue"), { title: name, number, manifest } = state.issue;
  title.textContent = name || manifest.split("/").pop();
  if (number) title.append(Object.assign(document.createElement("small"), { textContent: say("issue")(number) }));
  document.title = `${title.firstChild.textContent}${number ? " " + say("issue")(number) : ""} – typeset`;
}

const go = (target) => { if (target.page) stage.point(target.page, target); };

function showAll() {
  showIssue();
  showOld();
  showLive();
  stage.use(state);
  showMessages(messagesInOwnLanguage(), go);
  showStories(state, go);
  document.body.dataset.version = state.version;
}

// The program writes in the language it was started in; the other one it makes when it is asked.
let translated = null; // {version, messages}

function messagesInOwnLanguage() {
  if (state.language === language) return state.messages;
  if (translated && translated.version === state.version) return translated.messages;
  translateSoon();
  return state.messages;
}

let translateTimer;

function translateSoon() {
  clearTimeout(translateTimer);
  translateTimer = setTimeout(async () => {
    const version = state.version, answer = await fetch("/other-messages");
    if (!answer.ok) return;
    const { messages } = await answer.json();
    translated = { version, messages };
    if (state.version === version && state.language !== language) showMessages(messages, go);
  }, 400);
}

// --- what comes from the program ------------------------------------------------------------------

async function fetchState() {
  const answer = await fetch("/state");
  if (!answer.ok) return;
  const fresh = await answer.json();
  if (state && fresh.version < state.version) return;
  const hadErrors = state && !state.current;
  state = fresh;
  if (!state.current && !hadErrors) showTab("messages");
  showAll();
}

function listen() {
  const events = new EventSource("/events");
  events.onmessage = (event) => {
    const news = JSON.parse(event.data);
    if (state && news.version === state.version) return;
    stage.useVersions(news.pages);
    fetchState();
  };
  events.onopen = () => { isConnected = true; showLive(); };
  events.onerror = () => { isConnected = false; showLive(); };
}

// --- what comes from the desk ---------------------------------------------------------------------

function setOverlay(name, isOn) {
  const button = document.querySelector(`#overlays .${name}`);
  button.setAttribute("aria-pressed", isOn);
  const shown = [...document.querySelectorAll('#overlays [aria-pressed="true"]')].map((each) => each.dataset.overlay);
  localStorage.setItem("overlays", shown.join(","));
  stage.setOverlays(shown);
}

function makeOverlayButtons() {
  const wanted = (localStorage.getItem("overlays") || "").split(",");
  for (const [key, name] of Object.entries(overlayKeys)) {
    const button = Object.assign(document.createElement("button"), { className: name });
    button.dataset.overlay = name;
    button.dataset.key = key;
    button.setAttribute("aria-pressed", wanted.includes(name));
    button.addEventListener("click", () => setOverlay(name, button.getAttribute("aria-pressed") !== "true"));
    byId("overlays").append(button);
  }
  stage.overlays = Object.values(overlayKeys).filter((name) => wanted.includes(name));
}

function wordAll() {
  for (const button of document.querySelectorAll("#overlays button")) button.textContent = say("overlayNames")[button.dataset.overlay];
  byId("language").textContent = say("language");
  byId("key-list").replaceChildren(...say("keyList").flatMap(([keys, words]) => {
    const term = document.createElement("dt");
    keys.forEach((key, i) => term.append(i ? " " : "", Object.assign(document.createElement("kbd"), { textContent: key })));
    return [term, Object.assign(document.createElement("dd"), { textContent: words })];
  }));
  fillInWords();
  if (state) showAll();
  showSource(lastLine, lineWasCopied);
  document.body.dataset.language = language;
}

function togglePanel() {
  const isOpen = byId("panel").hidden;
  byId("panel").hidden = !isOpen;
  byId("panel-switch").setAttribute("aria-pressed", isOpen);
}

// "3", "2–3", 封面: the page of that name; else the one at that place.
function goToTypedPage() {
  const typed = byId("page").value.trim(), first = typed.split(/[–-]/)[0];
  const index = state.pages.findIndex((page) => page.label === typed || page.label === first);
  if (index < 0) byId("where").textContent = say("noPage")(typed);
  byId("page").blur();
  if (index >= 0) stage.turnToPage(index + 1);
  byId("stage").focus();
  showPageNumber();
}

function openPanel(name) {
  if (byId("panel").hidden) togglePanel();
  showTab(name, true);
}

// A zoomed page is moved first; at its edge it is turned.
function moveAcross(direction) {
  const box = byId("stage"), before = box.scrollLeft;
  box.scrollBy(direction * 120, 0);
  if (box.scrollLeft === before) stage.turnTo(stage.viewIndex + direction);
}

function moveDown(direction) {
  const box = byId("stage"), before = box.scrollTop;
  box.scrollBy(0, direction * box.clientHeight * 0.9);
  if (Math.abs(box.scrollTop - before) > 1) return;
  stage.turnTo(stage.viewIndex + direction);
  if (direction < 0) box.scrollTo(0, box.scrollHeight);
}

function moveLineOrPage(step, event) {
  if (stage.isInLines) stage.moveLine(step);
  else if (document.activeElement === byId("stage")) return false;
  else byId("stage").scrollBy(0, step * 60);
  event.preventDefault();
  return true;
}

const keys = {
  ArrowLeft: () => moveAcross(-1), ArrowRight: () => moveAcross(1), PageUp: () => moveDown(-1), PageDown: () => moveDown(1),
  Home: () => stage.turnTo(0), End: () => stage.turnTo(Infinity),
  "+": () => stage.stepZoom(1), "=": () => stage.stepZoom(1), "-": () => stage.stepZoom(-1),
  0: () => stage.setZoom("page"), 1: () => stage.setZoom(1), w: () => stage.setZoom("width"),
  n: () => { byId("page").focus(); byId("page").select(); }, m: () => openPanel("messages"), r: () => openPanel("stories"),
  b: togglePanel, t: () => byId("language").click(), "?": () => byId("help").showModal(), Escape: () => stage.leaveLines(),
};
for (const [key, name] of Object.entries(overlayKeys))
  keys[key] = () => setOverlay(name, document.querySelector(`#overlays .${name}`).getAttribute("aria-pressed") !== "true");

function pressed(event) {
  if (!state || event.ctrlKey || event.altKey || event.metaKey || byId("help").open) return;
  if (document.activeElement === byId("page")) {
    if (event.key === "Enter") goToTypedPage();
    if (event.key === "Escape") { byId("page").blur(); byId("stage").focus(); showPageNumber(); }
    return;
  }
  if (event.key === "ArrowUp" || event.key === "ArrowDown") {
    moveLineOrPage(event.key === "ArrowUp" ? -1 : 1, event);
  } else if (event.key === "Enter" && document.activeElement === byId("stage")) {
    stage.enterLines();
    event.preventDefault();
  } else if (keys[event.key]) {
    keys[event.key]();
    event.preventDefault();
  }
}

const clicks = {
  first: () => stage.turnTo(0), previous: () => stage.turnTo(stage.viewIndex - 1), next: () => stage.turnTo(stage.viewIndex + 1),
  last: () => stage.turnTo(Infinity), smaller: () => stage.stepZoom(-1), larger: () => stage.stepZoom(1),
  "fit-page": () => stage.setZoom("page"), "fit-width": () => stage.setZoom("width"), "full-size": () => stage.setZoom(1),
  "panel-switch": togglePanel, "help-open": () => byId("help").showModal(), language: () => { switchLanguage(); wordAll(); },
};
for (const [id, act] of Object.entries(clicks)) byId(id).addEventListener("click", act);
byId("page").addEventListener("blur", () => { if (state) showPageNumber(); });
document.addEventListener("keydown", pressed);

startPanels();
makeOverlayButtons();
wordAll();
fetchState();
listen();
byId("stage").focus();
