// Search over names and aliases, with suggestions (the ARIA combobox pattern).
const FITTING = 12;
const OPTION = ".fits";
const LETTER = /[\p{L}\p{N}]/u;
const field = byId("search");
const list = byId("found");
let active = -1;
let entered = null; // what was to be found before the server had told its names
const plain = (words) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const searched = [];

// Names as they are compared, made when somebody first searches.
function index() {
  for (let id = searched.length; id < things.length; id += 1) {
    const names = [things[id].name, ...things[id].aliases];
    searched.push({ id, names, keys: names.map(plain) });
  }
  return searched;
}

// 0 for the name itself, 1 for the start of a word ("al-Assad" has two), 2 for a part.
function fits(key, wanted) {
  if (key === wanted) {
    return 0;
  }
  for (let at = key.indexOf(wanted); at >= 0; at = key.indexOf(wanted, at + 1)) {
    if (at === 0 || !LETTER.test(key[at - 1])) {
      return 1;
    }
  }
  return key.includes(wanted) ? 2 : 9;
}

function fitting(words) {
  const wanted = plain(words.trim());
  if (!wanted) {
    return [];
  }
  return index()
    .map(({ id, names, keys }) => {
      const ranks = keys.map((key) => fits(key, wanted));
      const best = Math.min(...ranks);
      return { id, best, by: names[ranks.indexOf(best)] };
    })
    .filter(({ best }) => best < 9)
    .sort((one, other) => one.best - other.best || one.id - other.id)
    .slice(0, FITTING);
}

const chosenBy = new WeakMap(); // what choosing an option does
function offer({ kind, name, by, count }, action) {
  const option = element("li", {
    role: "option",
    id: `found-${list.querySelectorAll(OPTION).length}`,
    class: "fits",
    "aria-selected": "false",
    on: { mousedown: (event) => { event.preventDefault(); action(); } },
  }, kindIcon(kind), element("span", { class: "words" }, name),
  by === name ? null : element("span", { class: "by" }, by),
  element("span", { class: "count" }, count));
  chosenBy.set(option, action);
  list.append(option);
}

function suggest() {
  const words = field.value.trim();
  active = -1;
  field.removeAttribute("aria-activedescendant");
  list.replaceChildren();
  for (const { id, by } of fitting(words)) {
    const { kind, name, claims: own } = things[id];
    offer({ kind, name, by, count: String(own.length) }, () => choose(id));
  }
  sayNone(words);
  openList(Boolean(words));
  namesElsewhere(words, (found) => {
    list.querySelectorAll(".none").forEach((none) => none.remove());
    found.slice(0, FITTING).forEach(({ kind, name, called, iri: own }) =>
      offer({ kind, name, by: called, count: "in the store" }, () => {
        openList(false);
        field.value = name;
        bringFromAfar(own, name);
      }));
    sayNone(words);
    const first = list.querySelector(OPTION);
    if (first && entered === words) { chosenBy.get(first)(); }
    entered = null;
  });
}

function sayNone(words) {
  if (words && !list.querySelector(OPTION)) {
    list.append(element("li", { class: "none", role: "option", "aria-disabled": "true", "aria-selected": "false" },
      "Nothing has this name."));
  }
}

function openList(open) {
  list.hidden = !open;
  field.setAttribute("aria-expanded", String(open));
}

function choose(id) {
  openList(false);
  field.value = things[id].name;
  goTo(id);
}

function move(step) {
  const options = [...list.querySelectorAll(OPTION)];
  if (!options.length) {
    return;
  }
  active = (active + step + options.length) % options.length;
  options.forEach((option, number) => option.setAttribute("aria-selected", String(number === active)));
  field.setAttribute("aria-activedescendant", options[active].id);
  options[active].scrollIntoView({ block: "nearest" });
}

function buildSearch() {
  field.addEventListener("input", suggest);
  field.addEventListener("focus", () => { field.select(); });
  field.addEventListener("blur", () => openList(false));
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter") {
      const chosen = list.querySelectorAll(OPTION)[Math.max(active, 0)];
      entered = chosen ? null : field.value.trim();
      if (chosen && !list.hidden) {
        chosenBy.get(chosen)();
      }
    } else if (event.key === "Escape") {
      openList(false);
    }
  });
}
