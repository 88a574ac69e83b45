// Comfort only: every page works without it.
"use strict";

for (const button of document.querySelectorAll("button.copy")) {
  const source = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  if (!source || !navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(source.textContent.trim());
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 2000);
  });
}

// What is there for checking stands on paper too.
addEventListener("beforeprint", () => {
  for (const each of document.querySelectorAll("details.checking")) each.open = true;
});

// Empty fields of a search stay out of its address.
for (const form of document.querySelectorAll("form.find")) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const [name, value] of [...formData]) {
      if (name !== "q" && !value) formData.delete(name);
    }
  });
}

// A file dropped anywhere on the page for reading is the file to read.
const file = document.getElementById("file");
if (file) {
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length) file.files = event.dataTransfer.files;
  });
}

// "/" leads to the search box, unless something is being typed.
document.addEventListener("keydown", (event) => {
  const box = document.querySelector("input[type=search]");
  const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
  if (event.key === "/" && box && !typing && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    box.focus();
  }
});

// What is marked in the text of a page is what is to be added to it.
const adding = document.querySelector("form.adding");
const text = document.querySelector(".text");
if (adding && text) {
  const words = adding.querySelector("#a-words");
  const place = adding.querySelector("#a-place");
  const label = (node) => node.parentElement.closest(".kind");
  // Characters of the page before a point of its text, as the record counts them.
  const at = (node, offset) => {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    const block = element.closest("[data-start]");
    if (!block || !text.contains(block)) return null;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    const copied = before.cloneContents();
    for (const kind of copied.querySelectorAll(".kind")) kind.remove();
    return Number(block.dataset.start) + [...copied.textContent].length;
  };
  // What somebody typed is not written over.
  let typed = words.value !== "";
  document.addEventListener("selectionchange", () => {
    if (typed) return;
    const marked = document.getSelection();
    if (!marked.rangeCount || marked.isCollapsed) return;
    const range = marked.getRangeAt(0);
    if (!text.contains(range.commonAncestorContainer) || label(range.startContainer)) return;
    const start = at(range.startContainer, range.startOffset);
    const end = at(range.endContainer, range.endOffset);
    words.value = marked.toString().trim();
    place.value = start === null || end === null ? "" : `${start}:${end}`;
  });
  words.addEventListener("input", () => {
    typed = words.value !== "";
    place.value = "";
  });
}
