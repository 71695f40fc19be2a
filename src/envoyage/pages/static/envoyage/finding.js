// Searches a folder of the site in the reader's browser: loads the parts of the index that the words need.
// The parts are scripts that call `envoyageIndex`, so that this works from a disk too. See publish/indexed.py.
(() => {
  const PARTS = 64, NAME_PARTS = 16, IN_A_PART = 200, MOST = 30, MOST_NAMES = 8;
  const root = new URL("../../", document.currentScript.src);
  const here = new URL("./", location.href);
  const answer = document.getElementById("answer");
  const said = answer.dataset;

  const waiting = new Map(); // by address: {promise, take}
  window.envoyageIndex = (name, data) => waiting.get(name)?.take(data);

  const part = (folder, name) => {
    if (!waiting.has(name)) {
      let take;
      const promise = new Promise((resolve, reject) => {
        take = resolve;
        const script = document.createElement("script");
        script.src = new URL(`${name}.js`, folder).href;
        script.onerror = () => { waiting.delete(name); script.remove(); reject(new Error(script.src)); };
        document.head.append(script);
      });
      waiting.set(name, { promise, take });
    }
    return waiting.get(name).promise;
  };

  const words = (text) => [...new Set(
    text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "").match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, 12);

  const partOf = (word, parts, letters) =>
    [...word].slice(0, letters).reduce((found, letter) => (found * 31 + letter.codePointAt(0)) % parts, 0);

  // Trips that have a word, each with what it is worth: a name counts for more than a sentence.
  const having = async (word, unfinished) => {
    const found = new Map();
    const index = await part(new URL("search/", root), `words-${partOf(word, PARTS, 2)}`);
    const fitting = unfinished && [...word].length > 1
      ? Object.keys(index).filter((one) => one.startsWith(word)) : Object.hasOwn(index, word) ? [word] : [];
    for (const one of fitting) {
      index[one].forEach((steps, kind) => {
        let number = 0;
        for (const step of steps) {
          number += step;
          found.set(number, Math.max(found.get(number) ?? 0, kind ? 1 : 6));
        }
      });
    }
    return found;
  };

  const all = (found) => {
    const [first, ...rest] = [...found].sort((one, other) => one.size - other.size);
    const both = new Map();
    for (const [number, worth] of first ?? []) {
      if (rest.every((one) => one.has(number))) {
        both.set(number, rest.reduce((sum, one) => sum + one.get(number), worth));
      }
    }
    return both;
  };

  const search = async (asked) => {
    const found = await Promise.all(asked.map((word, at) => having(word, at === asked.length - 1)));
    let trips = all(found), loosened = false;
    if (!trips.size && asked.length > 1) { // rather all words but one than nothing
      for (let left = 0; left < asked.length; left += 1) {
        const most = all(found.filter((_, at) => at !== left));
        if (most.size > trips.size) { trips = most; loosened = true; }
      }
    }
    const best = [...trips].sort((one, other) => other[1] - one[1] || other[0] - one[0]).slice(0, MOST);
    const hits = await Promise.all(best.map(async ([number]) =>
      (await part(here, `trips-${Math.floor(number / IN_A_PART)}`))[number % IN_A_PART]));
    return { total: trips.size, loosened, hits, names: await named(asked) };
  };

  const named = async (asked) => {
    if (!asked.length) return [];
    const rows = await part(here, `names-${partOf(asked[0], NAME_PARTS, 1)}`);
    const fits = (own) => asked.every((word) => own.split(" ").some((one) => one.startsWith(word)));
    return rows.filter((row) => fits(row[4])).sort((one, other) => other[2] - one[2]).slice(0, MOST_NAMES);
  };

  const made = (tag, text = "", css = "") => {
    const element = document.createElement(tag);
    if (css) element.className = css;
    element.append(text);
    return element;
  };
  const link = (file, ...inside) => {
    const element = made("a");
    element.href = new URL(file, root).href;
    element.append(...inside);
    return element;
  };
  const counted = (number) =>
    (number === 1 ? said.one : said.many).replace("#", number.toLocaleString(document.documentElement.lang));

  const show = ({ total, loosened, hits, names }) => {
    const heading = made("h2", total ? counted(total) : said.none, "h2s");
    answer.replaceChildren(heading);
    if (loosened) answer.append(made("p", said.loosened, "meta"));
    if (!total && !names.length) answer.append(made("p", said.fewer, "none"));
    if (names.length) {
      const list = made("ul", "", "names");
      list.setAttribute("aria-label", said.names);
      for (const [name, more, trips, file] of names) {
        const item = made("li");
        item.append(link(file, name), " ", made("span", `${more ? `${more}, ` : ""}${counted(trips)}`, "by"));
        list.append(item);
      }
      answer.append(list);
    }
    const list = made("ol", "", "mentions");
    for (const [official, days, where, file] of hits) {
      const item = made("li"), line = made("p", "", "line");
      line.append(link(file, made("span", `${days}:`, "when"), ` ${where}`), " ", made("span", official, "who"));
      item.append(line);
      list.append(item);
    }
    if (hits.length) answer.append(list);
  };

  const ask = async () => {
    const question = new URLSearchParams(location.search).get("q") ?? "";
    document.getElementById("q").value = question;
    const asked = words(question);
    if (!asked.length) return answer.replaceChildren();
    const found = await search(asked);
    return show(found);
  };

  ask();
})();
