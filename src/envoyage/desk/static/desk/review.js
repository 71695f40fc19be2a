// The review of a trip made quick: reports change in place, a fact shows its passage, a selection fills the form.
"use strict";
(() => {
  const main = document.querySelector("main.review");
  const $ = (selector, within = document) => within.querySelector(selector);
  let facts = () => [...document.querySelectorAll("[data-line]")];
  let line = null;

  // ---- another report, or a form, in the place of the one that is open ----
  async function swap(address, parts, then) {
    let page;
    try {
      const answer = await fetch(address, { headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected) throw new Error();
      page = new DOMParser().parseFromString(await answer.text(), "text/html");
    } catch {
      location.href = address;
      return;
    }
    for (const part of parts) {
      const fresh = $(part, page);
      if (fresh) $(part).replaceWith(document.adoptNode(fresh));
    }
    const report = $("#report").dataset.report;
    document.querySelectorAll('#verdict input[name="report"]').forEach((input) => { input.value = report; });
    history.replaceState(null, "", address);
    then?.();
  }

  function show(claim) {
    document.querySelectorAll(".text .cur").forEach((mark) => mark.classList.remove("cur"));
    const marks = [...document.querySelectorAll(".text mark")].filter((mark) => mark.dataset.claims.split(" ").includes(claim));
    marks.forEach((mark) => mark.classList.add("cur"));
    const box = $("#report"), first = marks[0];
    if (!first) return false;
    if (box.scrollHeight > box.clientHeight + 4) {
      box.scrollTop += first.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
    } else {
      first.scrollIntoView({ block: "center" });
    }
    return true;
  }

  function look(link) {
    const report = new URL(link.href).searchParams.get("report");
    if (report === $("#report").dataset.report && show(link.dataset.claim)) {
      history.replaceState(null, "", link.href);
    } else {
      swap(link.href, ["#report"], () => show(link.dataset.claim));
    }
  }

  document.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const link = event.target.closest("a[data-claim], a[data-swap], a[data-correct]");
    if (!link) return;
    event.preventDefault();
    if (link.dataset.claim) {
      look(link);
    } else if (link.dataset.correct) {
      swap(link.href, ["#form", "#report"], () => { show(link.dataset.correct); $("#ff-h").focus(); $("#form").scrollIntoView({ block: "nearest" }); });
    } else {
      swap(link.href, ["#report"], () => $("#rep-h").focus({ preventScroll: true }));
    }
  });

  // ---- from fact to fact ----
  function on(element) {
    const now = element?.closest?.("[data-line]");
    if (!now || now === line) return;
    line?.classList.remove("on");
    line = now;
    line.classList.add("on");
  }

  function stand(next) {
    if (!next) return;
    on(next);
    $(".fact", line).focus({ preventScroll: true });
    line.scrollIntoView({ block: "nearest" });
    look($(".fact", line));
  }

  document.addEventListener("focusin", (event) => on(event.target));
  on(document.activeElement); // the focus may have come before this script

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select")) return;
    const all = facts(), at = all.indexOf(line), key = event.key.toLowerCase();
    if (key === "f") stand(all[at + 1]);
    else if (key === "d") stand(all[Math.max(at - 1, 0)]);
    else if (key === "x" && line) $('input[type="checkbox"]', line)?.click();
    else if (key === "c") ($("[data-correct]", line ?? document))?.click();
    else if (/^[1-9]$/.test(key)) {
      const radio = $(`[data-choice="${key}"]`, line?.closest("tr.conflict") ?? document);
      if (!radio) return;
      radio.checked = true;
      radio.focus();
    } else return;
    event.preventDefault();
  });

  // ---- what is selected in the text, counted in characters as the book counts them ----
  function place(node, offset) {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest?.("[data-at]");
    if (!piece || node.parentElement.closest("sup")) return null;
    const before = node === piece ? "" : node.textContent.slice(0, offset);
    return Number(piece.dataset.at) + [...before].length;
  }

  function selected() {
    const selection = getSelection();
    const box = $("#text");
    if (!selection.rangeCount || selection.isCollapsed || !box?.contains(selection.anchorNode) || !box.contains(selection.focusNode)) return null;
    const range = selection.getRangeAt(0);
    const start = place(range.startContainer, range.startOffset);
    let end = place(range.endContainer, range.endOffset);
    const copy = range.cloneContents();
    copy.querySelectorAll("sup").forEach((label) => label.remove());
    const words = copy.textContent.trim().replace(/\s+/g, " ");
    if (!words) return null;
    const at = start === null || end === null ? "" : `${start}-${end}`;
    return { words, at };
  }

  document.addEventListener("selectionchange", () => {
    const found = selected();
    if (!found) return;
    document.querySelectorAll("[data-words]").forEach((input) => { input.value = found.words; });
    document.querySelectorAll("[data-at-input]").forEach((input) => { input.value = found.at; });
    const told = $("[data-selected]");
    if (told) told.textContent = `Selected: “${found.words.length > 80 ? `${found.words.slice(0, 80)}…` : found.words}”`;
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches(".add-fact")) return;
    event.preventDefault();
    const query = new URLSearchParams(new FormData(event.target));
    swap(`?${query}`, ["#form"], () => { $("#ff-h").focus(); $("#form").scrollIntoView({ block: "nearest" }); });
  });

  // ---- days in plain words while one types ----
  let waiting;
  document.addEventListener("input", (event) => {
    const input = event.target;
    if (!input.matches("[data-check-days]")) return;
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const answer = await fetch(`${main.dataset.days}?when=${encodeURIComponent(input.value)}`);
      const means = document.getElementById(`${input.id}-means`);
      means.textContent = await answer.text();
      means.classList.toggle("bad", !answer.ok);
    }, 200);
  });

  // ---- who is on it ----
  async function here() {
    if (document.hidden) return;
    const form = new FormData();
    form.set("csrfmiddlewaretoken", $('#verdict input[name="csrfmiddlewaretoken"]').value);
    try {
      const answer = await fetch(main.dataset.here, { method: "POST", body: form });
      if (!answer.ok) return;
      const names = await answer.text();
      const box = $("#on-it");
      $("b", box).textContent = names;
      box.hidden = !names;
    } catch { /* said again in a minute */ }
  }
  setInterval(here, 60_000);
})();
