// One more row without a round trip: the last row of the section is copied, emptied and numbered on.
// Without this script the button asks the server for the row, which does the same.
"use strict";
document.querySelectorAll("[data-rows] [data-kind]").forEach((section) => {
  const button = section.querySelector("button[name=more]");
  button.addEventListener("click", (event) => {
    const rows = section.querySelectorAll("fieldset.entry");
    const last = rows[rows.length - 1];
    if (!last) return;
    event.preventDefault();
    const kind = section.dataset.kind;
    const before = `${kind}-${rows.length - 1}-`;
    const after = `${kind}-${rows.length}-`;
    const row = last.cloneNode(true);
    row.querySelectorAll(".wrong").forEach((said) => said.remove());
    row.querySelectorAll(".has-error").forEach((field) => field.classList.remove("has-error"));
    row.querySelectorAll("*").forEach((part) => {
      for (const name of ["id", "name", "for", "aria-describedby"]) {
        const value = part.getAttribute(name);
        if (value) part.setAttribute(name, value.replace(before, after));
      }
      part.removeAttribute("aria-invalid");
      if (part.matches("input, textarea") && part.type !== "number") part.value = "";
    });
    const legend = row.querySelector("legend");
    legend.textContent = legend.textContent.replace(/\d+\s*$/, String(rows.length + 1));
    last.after(row);
    row.querySelector("input, select, textarea").focus();
  });
});
