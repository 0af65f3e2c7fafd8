// The same claims in words: a table for the keyboard, a screen reader or paper.
const ROWS = 300;
const COLUMNS = [
  ["Subject", (claim) => things[claim.subject].name],
  ["Relation", relationWords],
  ["Object", (claim) => ending(claim) || ""],
  ["How sure", (claim) => MODALITIES[certainty(claim)]],
  ["When", (claim) => (claim.time || "").replace("/", "/\u200b")],
  ["Said by", (claim) => claim.speaker || ""],
  ["Source", source],
  ["Published", (claim) => article(claim).published || ""],
  ["Sentence", null],
];
const table = byId("table-view");
let sorting = { column: 0, down: false };
let limit = ROWS;

function sortedClaims() {
  const value = COLUMNS[sorting.column][1];
  const sign = sorting.down ? -1 : 1;
  return [...now.passing].sort((one, other) =>
    sign * value(one).localeCompare(value(other), "en") || one.id - other.id);
}

function headCell([title, value], column) {
  if (!value) {
    return element("th", { scope: "col" }, title);
  }
  const current = column === sorting.column;
  return element("th", {
    scope: "col", "aria-sort": current ? (sorting.down ? "descending" : "ascending") : "none",
  }, button(current ? `${title} ${sorting.down ? "▾" : "▴"}` : title, () => {
    sorting = { column, down: current && !sorting.down };
    fillTable();
    table.querySelectorAll("th button")[column].focus();
  }));
}

function row(claim) {
  return element("tr", { class: claim.denied ? "denied" : null },
    element("th", { scope: "row" }, thingButton(claim.subject)),
    element("td", {}, button(relationWords(claim), () => {
      showClaim(claim.id);
      panel.focus();
    }, { class: "relation" })),
    element("td", {}, claim.object === null ? claim.value || "" : thingButton(claim.object)),
    ...COLUMNS.slice(3, -1).map(([, value]) => element("td", {}, value(claim))),
    element("td", { class: "sentence" }, claim.sentence.map(([text]) => text).join("")));
}

function fillTable() {
  if (table.hidden) {
    return;
  }
  const sorted = sortedClaims();
  table.replaceChildren(
    element("table", {},
      element("caption", {}, `${counted(sorted.length, "claim")} that pass the filters`),
      element("thead", {}, element("tr", {}, ...COLUMNS.map(headCell))),
      element("tbody", {}, ...sorted.slice(0, limit).map(row))),
    sorted.length > limit ? button(`Show ${counted(sorted.length - limit, "more claim")}`, () => {
      limit = sorted.length;
      fillTable();
    }, { class: "wide" }) : "");
}

function showView(name) {
  const graph = name === "graph";
  byId("graph-view").hidden = !graph;
  table.hidden = graph;
  byId("show-graph").setAttribute("aria-pressed", String(graph));
  byId("show-table").setAttribute("aria-pressed", String(!graph));
  fillTable();
}
