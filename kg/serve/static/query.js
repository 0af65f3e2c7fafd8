"use strict";
// The editor of queries: asks the endpoint and shows the rows with links to our pages.
const byId = (id) => document.getElementById(id);
const text = byId("text");
const said = byId("said");
const result = byId("result");
const BASE = "https://kg.example/";
const MOST_ROWS = 1000;
const RESULTS = "application/sparql-results+json, text/turtle;q=0.9";

function element(name, content, attributes = {}) {
  const made = document.createElement(name);
  Object.assign(made, attributes);
  if (content !== undefined) {
    made.textContent = content;
  }
  return made;
}

// A ready query waits for strings in place of some variables.
function filled() {
  let query = text.value;
  for (const field of document.querySelectorAll("#values input")) {
    const value = JSON.stringify(field.value).replace(/[\u007f-\uffff]/g, (sign) =>
      `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
    query = query.replaceAll(`$${field.name}`, () => value);
  }
  return query;
}

function offer(values) {
  byId("values").replaceChildren(...Object.entries(values).map(([name, meaning]) => {
    const label = element("label", `${meaning} `);
    label.append(element("input", undefined, { name, required: true }));
    return label;
  }));
}

async function asked(accept) {
  const answer = await fetch("/sparql", {
    method: "POST",
    headers: { "Content-Type": "application/sparql-query", Accept: accept },
    body: filled(),
  });
  return { answer, body: await answer.text() };
}

function cell(value) {
  if (value === undefined) {
    return element("td", "");
  }
  const made = element("td");
  if (value.type === "uri") {
    const ours = value.value.startsWith(BASE);
    const shown = ours ? value.value.slice(BASE.length) : value.value;
    const known = /^(entity|article|claim)\//.test(shown) && ours;
    made.append(known
      ? element("a", decodeURI(shown), { href: `/resource?iri=${encodeURIComponent(value.value)}` })
      : element("span", shown));
  } else {
    made.textContent = value.value;
    if (value["xml:lang"]) {
      made.lang = value["xml:lang"];
    }
  }
  return made;
}

function rows(found) {
  const names = found.head.vars;
  const table = element("table");
  const head = table.createTHead().insertRow();
  head.append(...names.map((name) => element("th", name, { scope: "col" })));
  const body = table.createTBody();
  for (const row of found.results.bindings.slice(0, MOST_ROWS)) {
    body.insertRow().append(...names.map((name) => cell(row[name])));
  }
  return table;
}

function show(media, body, milliseconds) {
  if (!media.startsWith("application/sparql-results+json")) {
    result.replaceChildren(element("pre", body));
    said.textContent = `Triples in Turtle, ${milliseconds} ms.`;
    return;
  }
  const found = JSON.parse(body);
  if ("boolean" in found) {
    result.replaceChildren();
    said.textContent = `${found.boolean ? "Yes." : "No."} (${milliseconds} ms)`;
    return;
  }
  const count = found.results.bindings.length;
  result.replaceChildren(rows(found));
  const cut = count > MOST_ROWS ? `, the first ${MOST_ROWS.toLocaleString("en")} shown` : "";
  said.textContent = `${count.toLocaleString("en")} row${count === 1 ? "" : "s"}${cut}, ${milliseconds} ms.`;
}

async function run() {
  said.className = "";
  said.textContent = "Asking …";
  history.replaceState(null, "", `?query=${encodeURIComponent(text.value)}`);
  const started = performance.now();
  const { answer, body } = await asked(RESULTS);
  if (answer.ok) {
    show(answer.headers.get("Content-Type"), body, Math.round(performance.now() - started));
  } else {
    result.replaceChildren();
    said.className = "wrong";
    said.textContent = body.trim();
  }
}

async function save(media) {
  const { answer, body } = await asked(media);
  if (!answer.ok) {
    said.className = "wrong";
    said.textContent = body.trim();
    return;
  }
  const suffix = media.split(/[/+]/).at(-1).replace("tab-separated-values", "tsv");
  const link = element("a", "", {
    href: URL.createObjectURL(new Blob([body], { type: media })),
    download: `answer.${suffix}`,
  });
  link.click();
  URL.revokeObjectURL(link.href);
}

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    byId("ask").requestSubmit();
  }
});
text.addEventListener("input", () => offer({}));
byId("form").addEventListener("change", (event) => {
  if (event.target.value) {
    save(event.target.value);
  }
  event.target.value = "";
});
for (const button of document.querySelectorAll("button.ready")) {
  button.addEventListener("click", () => {
    text.value = button.dataset.text;
    const values = JSON.parse(button.dataset.values);
    offer(values);
    const first = document.querySelector("#values input");
    if (first) {
      first.focus();
    } else {
      run();
    }
  });
}
if (text.value.trim()) {
  run();
}
