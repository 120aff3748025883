// panels.js - messages and stories beside the pages.

import { say } from "/words.js";

const ranks = { failure: 0, error: 1, warning: 2, note: 3 };

function newElement(name, className, text) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function placeOf(message) {
  if (!message.file) return "";
  return [message.file, message.line, message.column].filter(Boolean).join(":");
}

function messageItem(message, go) {
  const item = newElement("li"), button = newElement("button", `message ${message.severity}`);
  button.append(newElement("span", "kind", say("severities")[message.severity]), newElement("span", "text", message.message));
  if (message.file) button.append(newElement("span", "place", placeOf(message)));
  button.dataset.file = message.file;
  button.addEventListener("click", () => go(message));
  item.append(button);
  return item;
}

function fitOf(story) {
  if (story.overset_characters || story.overset_lines)
    return ["over-full", say("overset")(story.overset_characters, story.overset_lines)];
  if (story.free_lines) return ["is-free", say("free")(story.free_lines)];
  return ["is-full", say("full")];
}

function storyRow(story, label, go) {
  const row = newElement("tr"), cell = newElement("td"), button = newElement("button", "", story.id);
  const [className, words] = fitOf(story);
  button.title = `${story.file} · ${story.area}`;
  cell.append(button);
  row.append(cell, newElement("td", "", label), newElement("td", "number", story.characters), newElement("td", className, words));
  row.addEventListener("click", () => go(story));
  return row;
}

// The list keeps its place and its focus when it is made anew.
function fill(list, items) {
  const focused = [...list.querySelectorAll("button")].indexOf(document.activeElement);
  list.replaceChildren(...items);
  if (focused >= 0) list.querySelectorAll("button")[focused]?.focus({ preventScroll: true });
}

export function showMessages(messages, go) {
  const sorted = [...messages].sort((a, b) => ranks[a.severity] - ranks[b.severity]); // stable: by place within a kind
  fill(document.getElementById("message-list"), sorted.map((message) => messageItem(message, go)));
  const count = document.getElementById("message-count");
  count.textContent = messages.length;
  count.classList.toggle("has-errors", messages.some((message) => ranks[message.severity] < 2));
  document.getElementById("no-messages").hidden = messages.length > 0;
}

export function showStories(state, go) {
  const rows = state.stories.map((story) => storyRow(story, state.pages[story.page - 1].label, go));
  fill(document.getElementById("story-list"), rows);
  document.getElementById("story-count").textContent = state.stories.length;
}

const tabs = ["messages", "stories"];

export function showTab(name, focuses) {
  for (const tab of tabs) {
    const button = document.getElementById(`${tab}-tab`);
    button.setAttribute("aria-selected", tab === name);
    button.tabIndex = tab === name ? 0 : -1;
    document.getElementById(tab).hidden = tab !== name;
    if (focuses && tab === name) button.focus();
  }
}

function stepButtons(panel, step) {
  const buttons = [...panel.querySelectorAll("button")], now = buttons.indexOf(document.activeElement);
  buttons[now + step]?.focus();
  return now + step >= 0 && now + step < buttons.length;
}

// Arrow keys go between tabs, from a tab into its list, and up and down in that.
export function startPanels() {
  for (const name of tabs) {
    const button = document.getElementById(`${name}-tab`), panel = document.getElementById(name);
    const other = tabs[1 - tabs.indexOf(name)];
    button.addEventListener("click", () => showTab(name));
    button.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft" || event.key === "ArrowRight") showTab(other, true);
      else if (event.key === "ArrowDown") panel.querySelector("button")?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    panel.addEventListener("keydown", (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      if (!stepButtons(panel, step) && step < 0) button.focus();
      event.preventDefault();
      event.stopPropagation();
    });
  }
}
