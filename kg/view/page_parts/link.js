// The address holds the view, so that its link shows the same again.
let restoring = false;
let due = null;

function linkWords() {
  const words = new URLSearchParams();
  const put = (name, value) => { if (value) { words.set(name, value); } };
  const list = (name, values) => { if (values.length) { words.set(name, JSON.stringify(values)); } };
  list("asked", [...told].filter(([, count]) => count).map(([id, count]) => [keyOf(id), count]));
  put("view", state.view === "graph" ? "" : state.view);
  put("thing", state.thing === null ? "" : keyOf(state.thing));
  put("line", state.line === null ? "" : JSON.stringify([keyOf(lines[state.line].from), keyOf(lines[state.line].to)]));
  put("article", state.view === "sources" && state.article >= 0 && state.article !== null ? articles[state.article].iri : "");
  if (state.route && state.route.end !== null) {
    list("path", [state.route.start, state.route.end].map(keyOf));
  } else if (state.scope !== null) {
    put("centre", state.centre === null ? "" : keyOf(state.centre));
    list("scope", [...scoped].map(([id, { x, y }]) => [keyOf(id), Math.round(x), Math.round(y)]));
  }
  list("hide", [...state.hidden].map(keyOf));
  list("pin", [...state.pinned].map(keyOf));
  for (const { group, values } of facets) { // whichever is shorter: what is off, or on
    const on = values.map(([value]) => value).filter((value) => !off[group].has(value));
    const short = off[group].size <= on.length || !on.length;
    list(short ? `no-${group}` : `only-${group}`, short ? [...off[group]] : on);
  }
  put("sure", limits.sure || "");
  put("from", days.from);
  put("until", days.until);
  put("of", days.of === "published" ? "" : days.of);
  if (!whole) {
    put("eye", [eye.x, eye.y].map(Math.round).concat(eye.scale.toPrecision(4)).join(","));
  }
  return words.toString();
}

function saveLink() {
  clearTimeout(due);
  due = setTimeout(() => {
    const words = linkWords();
    if (!restoring && words !== location.hash.slice(1)) {
      history.replaceState(null, "", `#${words}`);
    }
  }, 150);
}

// What the address says; what it names and this page does not know is left out.
function readLink() {
  const words = new URLSearchParams(location.hash.slice(1));
  const list = (name) => {
    try {
      const found = JSON.parse(words.get(name) || "[]");
      return Array.isArray(found) ? found : [];
    } catch {
      return [];
    }
  };
  const thing = thingOf;
  const known = (keys) => keys.map(thing).filter((id) => id !== null);
  return { words, list, thing, known };
}

function restoreChoices({ words, list, known: those }) {
  for (const { group, values } of facets) {
    const on = new Set(list(`only-${group}`));
    off[group] = new Set(on.size
      ? values.map(([value]) => value).filter((value) => !on.has(value)) : list(`no-${group}`));
  }
  limits.sure = Number(words.get("sure")) || 0;
  Object.assign(days, {
    from: words.get("from") || "", until: words.get("until") || "", of: words.get("of") === "event" ? "event" : "published",
  });
  state.hidden = new Set(those(list("hide")));
  state.pinned = new Set(those(list("pin")));
}

function restoreScope({ list, thing, words, known: those }) {
  const path = those(list("path"));
  if (path.length === 2) {
    showPath(...path);
    return;
  }
  const at = new Map(list("scope").filter(Array.isArray).filter(([key, x, y]) => thing(key) !== null && Number.isFinite(x + y))
    .map(([key, x, y]) => [thing(key), { x, y }]));
  if (at.size) {
    narrow(at, { from: thing(words.get("centre")) });
    fit();
  } else if (state.scope !== null) {
    showAll();
  }
}

// Last, since an open panel leaves less room.
function restoreEye(words) {
  const [x, y, scale] = (words.get("eye") || "").split(",").map(Number);
  if (scale > 0 && Number.isFinite(x + y)) {
    whole = false;
    resized();
    stage.lookAt({ x, y, scale });
  }
}

function restore() {
  const from = readLink();
  const { words, thing } = from;
  restoring = true;
  restoreChoices(from);
  showFilters();
  changed();
  restoreScope(from);
  const article = articles.find(({ iri: own }) => own === words.get("article"));
  state.article = article ? article.id : null;
  const view = words.get("view");
  showView(VIEWS.includes(view) ? view : "graph");
  const pair = from.known(from.list("line"));
  const line = lines.find(({ from: one, to }) => one === pair[0] && to === pair[1]);
  if (line) {
    showLine(line.id);
  } else if (thing(words.get("thing")) !== null) {
    showThing(thing(words.get("thing")));
  }
  restoreEye(words);
  restoring = false;
}
