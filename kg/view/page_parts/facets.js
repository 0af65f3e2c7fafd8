// The legend, which is also the filter: each row hides or shows what it names.
const ROWS_AT_FIRST = 8;

function tally(values) {
  const counts = new Map();
  values.forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
  return mostFirst(counts);
}

const mostFirst = (counts) =>
  [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));

// The values of all claims, counted by number before any is looked up.
function tallyOf(group) {
  const [values, numberOf] = VALUES[group];
  const words = values();
  const sums = new Uint32Array(words.length);
  claims.forEach((_, id) => { sums[numberOf(id)] += 1; });
  const counts = new Map();
  sums.forEach((sum, at) => {
    if (sum) {
      counts.set(words[at], (counts.get(words[at]) || 0) + sum);
    }
  });
  return mostFirst(counts);
}

function tick(facet, value, words, count, icon) {
  const input = element("input", {
    type: "checkbox",
    "data-group": facet.group,
    "data-value": value,
    on: {
      change: () => {
        off[facet.group][input.checked ? "delete" : "add"](value);
        changed();
      },
    },
  });
  input.checked = !off[facet.group].has(value);
  return element("div", { class: "tick" },
    element("label", {}, input, icon, element("span", { class: "words" }, words),
      element("span", { class: "count" }, count.toLocaleString("en"))),
    facet.values.length > 2 ? button("only", () => only(facet, value),
      { class: "only", "aria-label": `Only ${words}` }) : null);
}

function only(facet, value) {
  facet.values.forEach(([other]) => off[facet.group].add(other));
  off[facet.group].delete(value);
  showFilters();
  changed();
}

function all(facet) {
  off[facet.group].clear();
  facet.show();
  changed();
}

// A group of rows; long ones start with the most frequent, and can be searched.
function facetSection(facet) {
  const { title, group, values, words = (value) => value, icon = () => null, open = true } = facet;
  const list = element("div", { class: "ticks", role: "group", "aria-label": title });
  const reset = button("all", () => all(facet), { class: "reset", "aria-label": `${title}: show all` });
  let shown = ROWS_AT_FIRST + 2 >= values.length ? values.length : ROWS_AT_FIRST;
  let wanted = "";
  facet.show = () => {
    const fitting = values.filter(([value]) => plain(words(value)).includes(plain(wanted)));
    const more = fitting.length - shown;
    list.replaceChildren(
      ...fitting.slice(0, shown).map(([value, count]) =>
        tick(facet, value, words(value), count, icon(value))),
      more > 0 ? button(`${more.toLocaleString("en")} more`, () => {
        shown += 100;
        facet.show();
      }, { class: "more" }) : "");
    reset.hidden = off[group].size === 0;
  };
  const find = values.length > 12 ? element("input", {
    type: "search", class: "narrow", placeholder: `Find among ${values.length.toLocaleString("en")}`,
    "aria-label": `Find in ${title}`,
    on: { input: (event) => { wanted = event.target.value; facet.show(); } },
  }) : null;
  facet.show();
  return element("details", { open }, element("summary", {}, title), reset, find, list);
}

const facets = [];
function buildFacets() {
  const modalities = tallyOf("certainty");
  const found = [
    { title: "Things", group: "kind", values: tally(things.map(({ kind }) => kind)),
      words: kindWords, icon: kindIcon },
    { title: "How sure", group: "certainty", words: (value) => MODALITIES[value],
      values: Object.keys(MODALITIES).flatMap((name) => modalities.filter(([value]) => value === name)),
      icon: (value) => lineIcon(certaintyLook(value)) },
    { title: "Polarity", group: "polarity", values: tallyOf("polarity"),
      words: (value) => ({ affirmed: "it is so", denied: "denied: “not”" })[value],
      icon: (value) => lineIcon(value === "denied" ? "denied" : "fact") },
    { title: "Sources", group: "source", values: tallyOf("source") },
    { title: "Said by", group: "speaker", values: tallyOf("speaker"), open: false },
    { title: "Relations", group: "relation", values: tallyOf("relation"), open: false },
  ];
  facets.push(...found.filter(({ values }) => values.length));
  const sections = facets.map(facetSection);
  if (claims.length) {
    sections.splice(3, 0, daySection(), sureSection());
  }
  byId("filters").append(button("Clear all filters", clearFilters, { id: "clear", hidden: true }), ...sections);
}

// The same after more claims came; what was folded or scrolled stays so.
function buildFacetsAnew() {
  const holder = byId("filters");
  const { scrollTop } = holder;
  const open = [...holder.querySelectorAll("details")].map((section) =>
    [section.querySelector("summary").textContent, section.open]);
  facets.length = 0;
  holder.replaceChildren();
  buildFacets();
  open.forEach(([title, was]) => holder.querySelectorAll("details").forEach((section) => {
    if (section.querySelector("summary").textContent === title) { section.open = was; }
  }));
  showFilters();
  holder.scrollTop = scrollTop;
}

function sureSection() {
  const shown = element("output", { for: "sure" });
  const show = () => { shown.textContent = `${Math.round(limits.sure * 100)} % or more`; };
  const slider = element("input", {
    type: "range", id: "sure", min: 0, max: 100, step: 1, value: 0, "aria-label": "Least confidence",
    on: {
      input: () => { limits.sure = slider.value / 100; show(); },
      change: () => changed(),
    },
  });
  show();
  showSure = () => { slider.value = Math.round(limits.sure * 100); show(); };
  return element("details", { open: true }, element("summary", {}, "Confidence"),
    element("div", { class: "sure" }, slider, shown));
}
let showSure = () => {};

function showFilters() {
  facets.forEach((facet) => facet.show());
  showSure();
  showDays();
}
