// Keys of the desk. A key presses what carries its name (data-key), or, in a list, what the line offers (data-do).
"use strict";
(() => {
  const items = () => [...document.querySelectorAll("[data-item]")];
  let on = null;

  const typing = (target) => target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

  function go(item) {
    if (!item) return;
    on?.classList.remove("on");
    on = item;
    on.classList.add("on");
    on.querySelector(".go").focus({ preventScroll: true });
    on.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const all = items();
    const at = all.indexOf(on ?? document.activeElement.closest("[data-item]"));
    go(all[Math.min(Math.max(at + by, 0), all.length - 1)]);
  }

  function press(element) {
    if (element.matches("summary")) {
      if (!(element.parentElement.open && element.closest(".panel-fold"))) element.click();
      const inside = element.parentElement.open && element.parentElement.querySelector("input:not([type=hidden]), button");
      (inside || element).focus();
    } else if (element.matches("input, textarea, select")) {
      element.focus();
    } else {
      element.click();
    }
  }

  document.addEventListener("focusin", (event) => {
    const item = event.target.closest?.("[data-item]");
    if (item && item !== on) {
      on?.classList.remove("on");
      on = item;
      on.classList.add("on");
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (typing(event.target)) event.target.blur();
      document.querySelectorAll(".hints[open], .more[open]").forEach((open) => { open.open = false; });
      return;
    }
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const key = event.key.toLowerCase();
    if (document.querySelector("[data-list]") && (key === "j" || key === "k")) {
      event.preventDefault();
      step(key === "j" ? 1 : -1);
      return;
    }
    const opener = on?.querySelector(".go");
    if (opener && (key === "c" || key === "m")) {
      event.preventDefault();
      location.href = opener.pathname + (key === "m" ? "#merge" : "#fields");
      return;
    }
    const element = on?.querySelector(`[data-do="${CSS.escape(key)}"]`) ?? document.querySelector(`[data-key="${CSS.escape(key)}"]`);
    if (!element) return;
    event.preventDefault();
    press(element);
  });

  // The first line is the one to begin with; where one came back after a move, it is the next that waits.
  if (document.querySelector("[data-list]") && !location.hash && document.activeElement === document.body) {
    const first = items()[0];
    first?.classList.add("on");
    on = first ?? null;
  }
})();
