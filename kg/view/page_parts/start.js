// Puts the parts together.
function report() {
  const hiddenThings = things.length - now.marks.size;
  const total = claims.length === now.passing.length
    ? counted(claims.length, "claim")
    : `${now.passing.length.toLocaleString("en")} of ${counted(claims.length, "claim")}`;
  byId("counts").textContent = `${total} · ${counted(articles.length, "article")} · graph: `
    + `${counted(now.marks.size, "thing")}, ${counted(now.lines.size, "link")}`;
  byId("hint").textContent = hiddenThings && scope !== null
    ? `${now.marks.size} of ${things.length} things, the most linked and their neighbours. `
      + "“+5”: five more neighbours, which a double click brings."
    : "Click a thing or a line for its sentences.";
  if (leftOut) {
    byId("hint").textContent += ` ${counted(leftOut, "less linked thing")} left out of this page.`;
  }
  byId("overview").hidden = first === null;
  byId("everything").hidden = first === null;
  byId("everything").setAttribute("aria-pressed", String(scope === null));
}

function rescope(next) {
  scope = next;
  changed();
  fit(undefined, true);
}

buildFilters();
buildSearch();
buildCanvas();
network.once("afterDrawing", () => performance.mark("drawn"));
listeners.push(redraw, report, fillTable);
report();
byId("overview").addEventListener("click", () => rescope(mostLinked()));
byId("everything").addEventListener("click", () => rescope(null));
byId("fit").addEventListener("click", () => fit(undefined, true));
const zoom = (by) => {
  network.moveTo({ scale: network.getScale() * by });
  setMarkSizes();
};
byId("closer").addEventListener("click", () => zoom(1.3));
byId("farther").addEventListener("click", () => zoom(1 / 1.3));
byId("show-graph").addEventListener("click", () => showView("graph"));
byId("show-table").addEventListener("click", () => showView("table"));
document.querySelector(".skip").addEventListener("click", () => showView("table"));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement !== field) {
    closePanel();
  } else if (event.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) {
    event.preventDefault();
    field.focus();
  }
});
if (centre !== null) {
  goTo(centre);
}
