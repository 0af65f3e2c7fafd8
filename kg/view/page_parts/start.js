// Puts the parts together.
const VIEWS = ["graph", "timeline", "table", "sources"];

function showView(name) {
  state.view = name;
  VIEWS.forEach((view) => {
    byId(`${view}-view`).hidden = view !== name;
    byId(`show-${view}`).setAttribute("aria-pressed", String(view === name));
  });
  fillTable();
  fillTimeline();
  fillSources();
  saveLink();
  if (name === "graph") { // once the drawing has its size back
    requestAnimationFrame(() => requestAnimationFrame(showSelected));
  }
}

// What was selected in another view comes into sight.
function showSelected() {
  if (state.line !== null) {
    bringIntoSight([lines[state.line].from, lines[state.line].to]);
  } else if (state.thing !== null) {
    bringIntoSight([state.thing]);
  }
}

function report() {
  const total = claims.length === now.passing.length ? counted(claims.length, "claim")
    : `${now.passing.length.toLocaleString("en")} of ${counted(claims.length, "claim")}`;
  byId("counts").textContent = `${total} · ${counted(articles.length, "article")} · graph: `
    + `${counted(now.thingCount, "thing")}, ${counted(now.lineCount, "link")}`;
}

// Why nothing is drawn, where nothing is.
function sayNothing() {
  const words = byId("nothing");
  words.hidden = now.thingCount > 0;
  words.textContent = claims.length ? "Nothing passes the filters."
    : "There are no claims here yet.";
  byId("clear").hidden = !filtering();
}

// What narrows the graph, each with the button that undoes it.
function showContext() {
  const { scope, centre: from, route, hidden, pinned } = state;
  const bar = byId("context");
  const undo = (words, action) => button(words, action, { class: "undo" });
  const waits = route && route.end === null;
  bar.replaceChildren(...[
    waits ? undo(`Path from ${things[route.start].name}: choose its end ×`, () => {
      state.route = null;
      showContext();
    }) : null,
    route && !waits ? undo(`Path: ${things[route.start].name} to ${things[route.end].name} ×`, showAll) : null,
    scope !== null && !route
      ? undo(`${from === null ? "Part" : `Around ${things[from].name}`} ×`, showAll) : null,
    hidden.size ? undo(`${counted(hidden.size, "thing")} hidden ×`, unhideAll) : null,
    pinned.size ? undo(`${counted(pinned.size, "thing")} pinned ×`, () => { pinned.clear(); changed(); }) : null,
  ].filter(Boolean));
  const tips = [];
  if (scope === null && seenFirst < things.length) {
    tips.push(`The ${seenFirst} most linked of ${counted(things.length, "thing")} by name; closer, you see more.`);
  } else if (scope === null && things.length) {
    tips.push("Click a thing or a line for its sentences.");
  }
  if (leftOut) {
    tips.push(`${counted(leftOut, "less linked thing")} left out of this page.`);
  }
  if (served) {
    tips.push(coming.size ? "Asking the server …" : failure
      || "A click brings what else is linked; the small numbers say how many claims.");
    failure = "";
  }
  byId("hint").textContent = tips.join(" ");
}

const press = (id, action) => byId(id).addEventListener("click", action);
buildFacets();
buildSearch();
buildCanvas();
buildPointer();
buildKeys();
buildExport();
listeners.push(() => renew(movedNow, new Set(state.pinned)), report, sayNothing, showContext,
  fillTable, fillTimeline, fillSources, saveLink);
report();
sayNothing();
showContext();
press("everything", showAll);
press("fit", () => fit(null, true));
press("closer", () => zoom(1.3));
press("farther", () => zoom(1 / 1.3));
press("toggle-filters", () => {
  const open = document.body.classList.toggle("filters-open");
  byId("toggle-filters").setAttribute("aria-expanded", String(open));
});
VIEWS.forEach((view) => press(`show-${view}`, () => showView(view)));
document.querySelector(".skip").addEventListener("click", () => {
  showView("table");
  table.focus();
});
window.addEventListener("hashchange", () => { if (location.hash.slice(1) !== linkWords()) { restore(); } });
if (location.hash.length > 1) {
  askAgain(readLink().list("asked")).catch(failed).finally(restore);
} else if (served) {
  if (centre !== null) { showThing(centre); }
} else if (centre !== null) {
  focusOn(centre);
}
document.documentElement.dataset.ready = "true";
performance.mark("ready");
handOverSoon();
