// Opens "who says so" in place: the card of a mark, taken from the trip page, in the margin or under its list.
// Without this script a mark is a link to the same card.
(() => {
  const words = document.currentScript.dataset; // in the language of the page
  const pages = new Map(); // by address: the trip page as a document, asked for once
  let open = null; // {card, mark, fact, looked}: looked at only, until it is clicked
  let hushed = false; // while a mark gets the focus back
  let soon = 0; // the timer of what is about to open or to close

  const page = (address) => {
    if (address === location.pathname) return Promise.resolve(document);
    if (!pages.has(address)) {
      const asked = fetch(address, { credentials: "omit" }).then(async (answer) => {
        if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
        return new DOMParser().parseFromString(await answer.text(), "text/html");
      });
      asked.catch(() => pages.delete(address));
      pages.set(address, asked);
    }
    return pages.get(address);
  };

  const close = (refocus) => {
    if (!open) return;
    open.card.remove();
    open.fact?.classList.remove("on");
    open.mark.removeAttribute("aria-expanded");
    const { mark } = open;
    open = null;
    clearTimeout(soon);
    hushed = true;
    if (refocus) mark.focus();
    hushed = false;
  };

  const copy = (found, mark, link) => {
    const card = document.importNode(found, true);
    card.removeAttribute("id");
    card.tabIndex = -1;
    const says = card.querySelector(".says");
    says.id = "open-says";
    card.setAttribute("aria-labelledby", says.id);
    const row = document.createElement("p");
    row.className = "row";
    const all = document.createElement("a");
    all.href = link.href;
    all.textContent = words.page;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close";
    button.textContent = words.close;
    button.addEventListener("click", () => close(true));
    row.append(button);
    if (link.pathname !== location.pathname) row.append(all);
    card.append(row);
    return card;
  };

  const place = (card, mark) => {
    const trip = mark.closest(".trip");
    const panel = document.querySelector(".panel");
    if (wide.matches && trip) {
      trip.append(card);
      // Beside its statement, but never so low that it makes the trip longer than it is.
      const from = card.getBoundingClientRect().top;
      const drop = mark.getBoundingClientRect().top - from - 24;
      const end = trip.getBoundingClientRect().bottom - Number.parseFloat(getComputedStyle(trip).paddingBottom);
      const room = Math.floor(end - from - card.offsetHeight) - 1;
      card.style.marginTop = `${Math.max(0, Math.min(drop, room))}px`;
    } else if (wide.matches && panel && mark.closest(".with-panel")) {
      panel.prepend(card);
    } else {
      const block = mark.closest("dd, .snap, .deck, .row, h3, p") ?? mark.parentElement;
      if (block.matches("dd")) block.append(card);
      else block.after(card);
    }
  };

  const wide = matchMedia("(min-width: 62rem)");
  const show = async (mark, looked) => {
    const found = (await page(mark.pathname)).getElementById(mark.hash.slice(1));
    if (!found) throw new Error(`no card for ${mark.hash}`);
    if (looked && (!mark.matches(":hover, :focus") || (open && !open.looked))) return;
    close(false);
    const card = copy(found, mark, mark);
    const fact = mark.closest(".f, tr");
    fact?.classList.add("on");
    mark.setAttribute("aria-expanded", "true");
    open = { card, mark, fact, looked };
    place(card, mark);
  };
  const enter = () => {
    open.looked = false;
    open.card.focus({ preventScroll: true });
    open.card.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("click", async (event) => {
    const mark = event.target.closest("a.ev");
    if (!mark || event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    clearTimeout(soon);
    if (open?.mark === mark) return open.looked ? enter() : close(true);
    try {
      await show(mark, false);
      enter();
    } catch {
      location.assign(mark.href); // the page itself says it, or says why it cannot
    }
  });

  // Where the margin is free for it, a mark that is pointed at or focused shows its card there, and nothing moves.
  const margin = (mark) => wide.matches && mark.closest(".trip, .with-panel");
  const look = (event) => {
    const mark = event.target.closest?.("a.ev");
    if (open?.looked && open.card.contains(event.target)) return clearTimeout(soon);
    if (!mark || hushed || !margin(mark) || open?.mark === mark) return;
    clearTimeout(soon);
    soon = setTimeout(() => show(mark, true).catch(() => {}), 250);
  };
  const leave = (event) => {
    if (!event.target.closest?.("a.ev, .card")) return;
    clearTimeout(soon);
    if (open?.looked) soon = setTimeout(() => open?.looked && close(false), 400);
  };
  document.addEventListener("pointerover", (event) => event.pointerType === "mouse" && look(event));
  document.addEventListener("pointerout", (event) => event.pointerType === "mouse" && leave(event));
  document.addEventListener("focusin", look);
  document.addEventListener("focusout", leave);

  // A card that an address names is unfolded; browsers of 2025 do that by themselves.
  const unfold = () => {
    const card = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const fold = card && card.closest("details:not([open])");
    if (!fold) return;
    fold.open = true;
    card.scrollIntoView();
  };
  window.addEventListener("hashchange", unfold);
  unfold();

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close(!open?.looked);
  });

  // A choice in the sentence takes effect at once; the button stays for those who prefer it.
  document.querySelector("form.ask")?.addEventListener("change", (event) => event.currentTarget.requestSubmit());
})();
