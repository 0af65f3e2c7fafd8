// What a server tells of more things joins what the page knows. What is known keeps its
// number, so that nothing that is on the screen has to change.
const numberOf = new Map(); // of each string, thing, claim, sentence and article

// The numbers of all rows of a kind by what names them; only new rows are looked at.
function numbersOf(kind, count, nameAt) {
  if (!numberOf.has(kind)) {
    numberOf.set(kind, new Map());
  }
  const found = numberOf.get(kind);
  for (let id = found.size; id < count; id += 1) {
    found.set(nameAt(id), id);
  }
  return found;
}

// The numbers here of what is told; `add` takes what is new, by its number there.
function merged(kind, own, told, add) {
  const known = numbersOf(kind, own.count(), own.name);
  return Array.from({ length: told.count }, (_, at) => {
    const name = told.name(at);
    if (!known.has(name)) {
      known.set(name, own.count());
      add(at);
    }
    return known.get(name);
  });
}

const sentenceName = (from, list) => (id) =>
  [(list[from.article[id]] || {}).iri, from.start[id], from.end[id], from.text[id]].join(" ");

function learnSentences(told, articleIds) {
  return merged("sentence",
    { count: () => sentences.text.length, name: sentenceName(sentences, articles) },
    { count: told.sentences.text.length, name: sentenceName(told.sentences, told.articles) },
    (at) => {
      ["start", "end", "text"].forEach((name) => sentences[name].push(told.sentences[name][at]));
      sentences.article.push(articleIds[told.sentences.article[at]] ?? -1);
    });
}

function learnRows(table, kind, told, turned) {
  const iris = told.plain.iri || [];
  return merged(kind, { count: () => table.rows.length, name: (id) => table.rows[id].iri },
    { count: told.count, name: (at) => iris[at] }, (at) => table.add(told, at, turned));
}

// Where the sentences of a text lie in it, by the pieces that it is told in.
function cuts(pieces) {
  const found = [];
  let at = 0;
  for (const piece of pieces) {
    const words = typeof piece === "number" ? sentences.text[piece] : piece;
    if (typeof piece === "number") {
      found.push([at, at + words.length, piece]);
    }
    at += words.length;
  }
  return found;
}

// A text that two told in pieces, cut at the sentences of both.
function joined(one, other) {
  const words = one.map((piece) => (typeof piece === "number" ? sentences.text[piece] : piece)).join("");
  const found = [];
  let at = 0;
  for (const [start, end, sentence] of [...cuts(one), ...cuts(other)].sort(([a], [b]) => a - b)) {
    if (start >= at) {
      found.push(words.slice(at, start), sentence);
      at = end;
    }
  }
  return [...found, words.slice(at)].filter((piece) => piece !== "");
}

function learnArticles(told) {
  return merged("article", { count: () => articles.length, name: (id) => articles[id].iri },
    { count: told.articles.length, name: (at) => told.articles[at].iri },
    (at) => articles.push({ ...told.articles[at], body: null }));
}

// Takes in what is told; says which things and how many claims are new.
function learn(told) {
  const from = { articles: articles.length, things: things.length, claims: claims.length };
  const words = merged("string", { count: () => strings.length, name: (id) => strings[id] },
    { count: told.strings.length, name: (at) => told.strings[at] },
    (at) => strings.push(told.strings[at]));
  const articleIds = learnArticles(told);
  const sentenceIds = learnSentences(told, articleIds);
  told.articles.forEach(({ body }, at) => {
    const pieces = body.map((piece) => (typeof piece === "number" ? sentenceIds[piece] : piece));
    const article = articles[articleIds[at]];
    article.body = article.body ? joined(article.body, pieces) : pieces;
  });
  const thingIds = learnRows(thingTable, "thing", told.things, { words });
  learnRows(claimTable, "claim", told.claims,
    { words, things: thingIds, sentences: sentenceIds });
  thingIds.forEach((id, at) => { known.counts[id] = told.counts[at]; });
  hang(from);
  buildLines(from.claims);
  return {
    things: things.slice(from.things).map(({ id }) => id),
    touched: [...new Set(claims.slice(from.claims).flatMap(({ subject, object }) => [subject, object]))]
      .filter((id) => id !== null && id < from.things),
    claims: claims.length - from.claims,
  };
}
