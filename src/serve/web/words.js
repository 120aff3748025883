// words.js - what the page says, in both languages.

const words = {
  zh: {
    skip: "跳到版面", turning: "翻页", first: "第一页", previous: "上一页", next: "下一页", last: "末页", page: "页码",
    ofPages: (count) => `共 ${count} 页`, zooming: "缩放", smaller: "缩小", larger: "放大", fitPage: "整页", fitWidth: "页宽",
    panel: "边栏", help: "按键", overlays: "叠加显示", stage: "版面", empty: "还没有可看的版面，请先改正右边列出的问题。",
    messages: "提示", stories: "稿件", noMessages: "没有提示。", story: "稿件", pageShort: "版", characters: "字数", fit: "容量",
    keys: "按键", close: "关闭", language: "EN", languageName: "English",
    issue: (number) => `第 ${number} 期`, pageName: (label) => (/^\d/.test(label) ? `第 ${label} 版` : label),
    severities: { failure: "故障", error: "错误", warning: "警告", note: "说明" },
    overlayNames: { grid: "行线", columns: "栏", areas: "版块", stories: "稿件", overset: "溢出", free: "空行", loose: "疏行", pictures: "图片精度", ink: "总墨量" },
    inkWords: { measured: "正在量总墨量……", unknown: "量不出总墨量：需要 mutool" },
    overset: (characters, lines) => `溢出 ${characters} 字 / ${lines} 行`, free: (lines) => `空 ${lines} 行`, full: "正好",
    old: (version) => `稿件有误，没有重排；这里是第 ${version} 次排好的版面，已经旧了。`,
    live: (version) => `第 ${version} 次排好`, behind: "排不出来，版面是旧的", unset: "排不出来", gone: "连接断开，正在重连……",
    copied: "已复制", noLine: "这里没有稿件的文字", linesHint: "点一行，看它在哪个文件、第几行",
    lineMode: "↑ ↓ 选行，回车复制，Esc 结束", noPage: (label) => `没有“${label}”这一页`,
    keyList: [
      [["←", "→", "PgUp", "PgDn"], "上一页、下一页；放大后先移到页边"], [["Home", "End"], "第一页、末页"],
      [["n"], "填页码，回车前往"], [["+", "−", "0"], "放大、缩小、整页"], [["w", "1"], "页宽、实际大小"],
      [["g", "c", "a", "s", "o", "f", "l", "p", "i"], "行线、栏、版块、稿件、溢出、空行、疏行、图片精度、总墨量"],
      [["Enter"], "在版面上：逐行查看出处；再按复制，Esc 结束"], [["m", "r"], "看提示、看稿件"], [["b"], "收起或打开边栏"],
      [["t"], "中文 / English"], [["Tab"], "到下一个按钮"],
    ],
  },
  en: {
    skip: "Skip to the pages", turning: "Turn pages", first: "First page", previous: "Previous page", next: "Next page",
    last: "Last page", page: "Page", ofPages: (count) => `of ${count}`, zooming: "Zoom", smaller: "Smaller", larger: "Larger",
    fitPage: "Page", fitWidth: "Width", panel: "Side panel", help: "Keys", overlays: "Overlays", stage: "Pages",
    empty: "No pages to show yet: mend first what is listed at the right.",
    messages: "Messages", stories: "Stories", noMessages: "No messages.", story: "Story", pageShort: "Page", characters: "Char.",
    fit: "Fit", keys: "Keys", close: "Close", language: "中文", languageName: "中文",
    issue: (number) => `No. ${number}`,
    pageName: (label) => ({ 封面: "Front cover", 封二: "Inside front cover", 封三: "Inside back cover", 封底: "Back cover" }[label] || `Page ${label}`),
    severities: { failure: "Failure", error: "Error", warning: "Warning", note: "Note" },
    overlayNames: { grid: "Line grid", columns: "Columns", areas: "Areas", stories: "Stories", overset: "Overset", free: "Free lines", loose: "Loose lines", pictures: "Picture resolution", ink: "Ink" },
    inkWords: { measured: "Measuring the ink ...", unknown: "The ink cannot be measured: it takes mutool" },
    overset: (characters, lines) => `over ${characters} char. / ${lines} ${lines === 1 ? "line" : "lines"}`, free: (lines) => (lines === 1 ? "1 line free" : `${lines} lines free`), full: "fits",
    old: (version) => `There is a mistake, and nothing was set: these are the pages of setting ${version}, which are old.`,
    live: (version) => `Setting ${version}`, behind: "cannot be set, pages are old", unset: "cannot be set", gone: "Connection lost, trying again ...",
    copied: "copied", noLine: "No text of a story here", linesHint: "Click a line to see its file and line",
    lineMode: "↑ ↓ choose a line, Enter copies, Esc ends", noPage: (label) => `There is no page “${label}”`,
    keyList: [
      [["←", "→", "PgUp", "PgDn"], "previous, next page; of a zoomed one first to its edge"], [["Home", "End"], "first, last page"],
      [["n"], "type a page, Enter goes there"], [["+", "−", "0"], "larger, smaller, whole page"], [["w", "1"], "fit the width, actual size"],
      [["g", "c", "a", "s", "o", "f", "l", "p", "i"], "grid, columns, areas, stories, overset, free lines, loose lines, pictures, ink"],
      [["Enter"], "on the pages: go line by line to see sources; again copies, Esc ends"], [["m", "r"], "messages, stories"],
      [["b"], "side panel on and off"], [["t"], "中文 / English"], [["Tab"], "to the next button"],
    ],
  },
};

function languageAtStart() {
  const asked = new URLSearchParams(location.search).get("lang") || localStorage.getItem("lang") || navigator.language || "zh";
  return asked.toLowerCase().startsWith("zh") ? "zh" : "en";
}

export let language = languageAtStart();

export function say(name) {
  return words[language][name];
}

// Elements with data-words hold a text, those with data-label have a name for readers and a tip, with their key.
export function fillInWords() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-words]")) element.textContent = say(element.dataset.words);
  for (const element of document.querySelectorAll("[data-label]")) element.setAttribute("aria-label", say(element.dataset.label));
  for (const element of document.querySelectorAll("[data-key]")) {
    const name = element.dataset.label ? say(element.dataset.label) : element.textContent;
    element.title = `${name}  [${element.dataset.key}]`;
    if (element.dataset.key.length === 1) element.setAttribute("aria-keyshortcuts", element.dataset.key);
  }
}

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  localStorage.setItem("lang", language);
}
