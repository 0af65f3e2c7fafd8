// The legend, which is also the filter: what is unticked is not drawn and not listed.
const off = { kind: new Set(), relation: new Set(), source: new Set(), certainty: new Set() };
const days = { from: "", until: "", of: "published" };
// The things that the graph may show; null means all of them.
let scope = mostLinked();
const listeners = [];

function mostLinked() {
  if (first === null) {
    return null;
  }
  const kept = new Set(first);
  if (centre !== null) {
    kept.add(centre);
  }
  return kept;
}

function changed() {
  listeners.forEach((listener) => listener());
}

function inDays(claim) {
  if (!days.from && !days.until) {
    return true;
  }
  const published = article(claim).published;
  const timed = days.of === "event";
  if (timed ? !(claim.from || claim.until) : !published) {
    return false;
  }
  // An open side of an event reaches on for ever.
  const start = timed ? claim.from || "0000" : published;
  const end = timed ? claim.until || "9999" : published;
  return (!days.from || end >= days.from) && (!days.until || start <= days.until);
}

function passes(claim) {
  return !off.kind.has(things[claim.subject].kind)
    && (claim.object === null || !off.kind.has(things[claim.object].kind))
    && !off.relation.has(claim.relation)
    && !off.source.has(source(claim))
    && !off.certainty.has(certainty(claim))
    && !(claim.denied && off.certainty.has("denied"))
    && inDays(claim);
}

function shown() {
  const passing = claims.filter(passes);
  const inScope = (id) => scope === null || scope.has(id);
  const lines = passing.filter((claim) =>
    claim.object !== null && inScope(claim.subject) && inScope(claim.object));
  const marks = new Set();
  for (const claim of passing) {
    for (const id of [claim.subject, claim.object]) {
      if (id !== null && inScope(id)) {
        marks.add(id);
      }
    }
  }
  return { passing, lines: new Set(lines.map((claim) => claim.id)), marks };
}

function expand(id) {
  if (scope !== null) {
    scope.add(id);
    things[id].neighbours.forEach((other) => scope.add(other));
    changed();
  }
}

function tally(values) {
  const counts = new Map();
  values.forEach((value) => counts.set(value, (counts.get(value) || 0) + 1));
  return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
}

function tick(group, value, words, count, icon = null) {
  const box = element("input", {
    type: "checkbox",
    checked: true,
    "data-group": group,
    "data-value": value,
    on: {
      change: () => {
        off[group][box.checked ? "delete" : "add"](value);
        changed();
      },
    },
  });
  return element("label", { class: "tick" }, box, icon,
    element("span", { class: "words" }, words), element("span", { class: "count" }, count));
}

function setAll(group, values, on) {
  values.forEach((value) => off[group][on ? "delete" : "add"](value));
  document.querySelectorAll(`input[data-group="${group}"]`).forEach((box) => {
    box.checked = !off[group].has(box.dataset.value);
  });
  changed();
}

function section(title, group, values, rows, open = true) {
  const both = values.length > 2
    ? element("span", { class: "all" },
      button("all", () => setAll(group, values, true), { "aria-label": `${title}: tick all` }),
      button("none", () => setAll(group, values, false), { "aria-label": `${title}: untick all` }))
    : null;
  return element("details", { open }, element("summary", {}, title), both,
    element("div", { class: "ticks", role: "group", "aria-label": title }, ...rows));
}

function dayFields() {
  const field = (name, words) => element("label", { class: "day" }, words, element("input", {
    type: "date",
    id: `day-${name}`,
    on: { change: (event) => { days[name] = event.target.value; changed(); } },
  }));
  const choice = element("select", {
    id: "day-of",
    "aria-label": "Which date",
    on: { change: (event) => { days.of = event.target.value; changed(); } },
  }, element("option", { value: "published" }, "published"),
  element("option", { value: "event" }, "happened"));
  return element("details", { open: true }, element("summary", {}, "When"),
    element("div", { class: "days" }, choice, field("from", "from"), field("until", "to")));
}

function buildFilters() {
  const kinds = tally(things.map((thing) => thing.kind));
  const relations = tally(claims.map((claim) => claim.relation));
  const sources = tally(claims.map(source));
  const found = tally(claims.map(certainty));
  const certainties = Object.keys(MODALITIES)
    .flatMap((name) => found.filter(([value]) => value === name));
  const denials = claims.filter((claim) => claim.denied).length;
  const certaintyRows = certainties.map(([value, count]) =>
    tick("certainty", value, MODALITIES[value], count, lineIcon(value)));
  if (denials) {
    certaintyRows.push(tick("certainty", "denied", "denied: “not”", denials, lineIcon("denied")));
  }
  byId("filters").append(
    section("Things", "kind", kinds.map(([value]) => value),
      kinds.map(([value, count]) => tick("kind", value, kindWords(value), count, kindIcon(value)))),
    section("How sure", "certainty", certainties.map(([value]) => value).concat("denied"),
      certaintyRows),
    dayFields(),
    section("Sources", "source", sources.map(([value]) => value),
      sources.map(([value, count]) => tick("source", value, value, count))),
    section("Relations", "relation", relations.map(([value]) => value),
      relations.map(([value, count]) => tick("relation", value, value, count))),
    button("Clear all filters", clearFilters, { id: "clear" }),
  );
}

function clearFilters() {
  Object.values(off).forEach((set) => set.clear());
  Object.assign(days, { from: "", until: "", of: "published" });
  document.querySelectorAll("#filters input[type=checkbox]").forEach((box) => {
    box.checked = true;
  });
  byId("day-from").value = "";
  byId("day-until").value = "";
  byId("day-of").value = "published";
  changed();
}

function kindIcon(kind) {
  const [shape, colour] = LOOKS[kind] || LOOKS.thing;
  const outline = {
    dot: () => drawn("circle", { cx: 8, cy: 8, r: 6 }),
    square: () => drawn("rect", { x: 2.5, y: 2.5, width: 11, height: 11 }),
    triangle: () => drawn("path", { d: "M8 1.5 15 13.5H1Z" }),
    triangleDown: () => drawn("path", { d: "M8 14.5 15 2.5H1Z" }),
    diamond: () => drawn("path", { d: "M8 1 15 8 8 15 1 8Z" }),
    hexagon: () => drawn("path", { d: "M4.5 2h7L15 8l-3.5 6h-7L1 8Z" }),
    star: () => drawn("path", {
      d: "M8 .8l2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5Z",
    }),
  }[shape]();
  outline.setAttribute("fill", colour);
  return drawn("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" }, outline);
}

function lineIcon(name) {
  const dashes = { asserted: "none", denied: "none", claimed: "8 4" }[name] || "2 4";
  return drawn("svg", { class: `icon line ${name}`, viewBox: "0 0 30 16", "aria-hidden": "true" },
    drawn("path", { d: "M1 8H29", "stroke-dasharray": dashes, "stroke-width": 2.5 }));
}
