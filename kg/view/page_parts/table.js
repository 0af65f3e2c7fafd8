// The same claims in words: a table for the keyboard, a screen reader or paper.
const ROWS = 200;
const COLUMNS = [
  ["Subject", (claim) => things[claim.subject].name],
  ["Relation", relationWords],
  ["Object", (claim) => ending(claim) || ""],
  ["How sure", (claim) => (claim.denied ? "denied" : MODALITIES[claim.certainty])],
  ["When", (claim) => (claim.time || "").replace("/", "/\u200b")],
  ["Said by", (claim) => claim.speaker || ""],
  ["Source", (claim) => claim.source],
  ["Published", (claim) => published(claim) || ""],
  ["Sentence", null],
];
const table = byId("table-view");
const collator = new Intl.Collator("en");
let sorting = { column: 0, down: false };
let limit = ROWS;

function sortedClaims() {
  const value = COLUMNS[sorting.column][1];
  const sign = sorting.down ? -1 : 1;
  return now.passing.map((claim) => [value(claim), claim])
    .sort(([one, a], [other, b]) => sign * collator.compare(one, other) || a.id - b.id)
    .map(([, claim]) => claim);
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
    limit = ROWS;
    fillTable();
    table.querySelectorAll("th button")[column].focus();
  }));
}

function row(claim) {
  return element("tr", { class: look(claim) },
    element("th", { scope: "row" }, thingButton(claim.subject)),
    element("td", {}, button(relationWords(claim), () => {
      showClaim(claim.id);
      panel.focus();
    }, { class: "relation" })),
    element("td", {}, claim.object === null ? claim.value || "" : thingButton(claim.object)),
    element("td", { class: "sure-cell" },
      lineIcon(look(claim)), element("span", {}, COLUMNS[3][1](claim))),
    ...COLUMNS.slice(4, -1).map(([, value]) => element("td", {}, value(claim))),
    element("td", { class: "sentence" }, sentenceOf(claim)));
}

function fillTable() {
  if (table.hidden) {
    return;
  }
  const sorted = sortedClaims();
  const left = sorted.length - limit;
  table.replaceChildren(
    element("table", {},
      element("caption", {}, `${counted(sorted.length, "claim")} ${scopeWords()}`),
      element("thead", {}, element("tr", {}, ...COLUMNS.map(headCell))),
      element("tbody", {}, ...sorted.slice(0, limit).map(row))),
    left > 0 ? button(`Show ${Math.min(left, 1000).toLocaleString("en")} of ${counted(left, "more claim")}`, () => {
      limit += 1000;
      fillTable();
    }, { class: "wide" }) : "");
}

// What the lists hold: all of it, what passes, what is among the things in sight.
function scopeWords() {
  const among = state.scope === null ? "" : ` among ${counted(state.scope.size, "thing")} in sight`;
  return `${filtering() ? "that pass the filters" : "in all"}${among}`;
}
