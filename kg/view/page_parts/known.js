// What the page knows, and what follows from it for each claim.
const known = read("known");
const { strings, sentences, articles, centre, first, leftOut, looks, prefixes } = known;
const NO_SOURCE = "source unknown";
const MODALITIES = {
  asserted: "stated as fact",
  claimed: "someone’s word",
  planned: "planned",
  possible: "possible",
  requested: "asked for",
  conditional: "on a condition",
  hypothetical: "hypothetical",
};
const ROLES = ["", "subject", "predicate", "object"];
const NOBODY = "the article itself";
const thingTable = new Table(known.things);
const claimTable = new Table(known.claims);
const things = thingTable.rows;
const claims = claimTable.rows;
const column = claimTable.columns;

// A fact on somebody's word looks, and is filtered, as their word.
function certaintyOf(id) {
  const modality = strings[column.modality[id]];
  return modality === "asserted" && column.speaker[id] >= 0 ? "claimed" : modality;
}

const articleAt = (id) => sentences.article[column.sentence[id]];
const sourceAt = (id) => (articleAt(id) < 0 ? NO_SOURCE : articles[articleAt(id)].source);
claimTable.derive("denied", (id) => column.negative[id] === 1);
claimTable.derive("polarity", (id) => (column.negative[id] ? "denied" : "affirmed"));
claimTable.derive("certainty", certaintyOf);
claimTable.derive("article", articleAt);
claimTable.derive("source", sourceAt);

// What hangs on articles, things and claims from some number on.
function hang(from) {
  for (let id = from.articles; id < articles.length; id += 1) {
    const article = articles[id];
    article.id = id;
    article.source = article.publisher || host(article.url) || NO_SOURCE;
  }
  for (let id = from.things; id < things.length; id += 1) {
    things[id].claims = [];
    things[id].lines = [];
  }
  for (let id = from.claims; id < claims.length; id += 1) {
    const [subject, object] = [column.subject[id], column.object[id]];
    things[subject].claims.push(id);
    if (object >= 0 && object !== subject) {
      things[object].claims.push(id);
    }
  }
}

function articleOf(claim) {
  return claim.article < 0 ? {} : articles[claim.article];
}

function host(url) {
  return url ? new URL(url).hostname.replace(/^www\./, "") : "";
}

const published = (claim) => articleOf(claim).published || null;
const sentenceOf = (claim) => sentences.text[claim.sentence];
const ending = (claim) => (claim.object === null ? claim.value : things[claim.object].name);
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
const kindWords = (kind) => kind.replaceAll("_", " ");
// The words of a denial hold its "not" already, so the bare relation follows ours.
const relationWords = (claim) => (claim.denied ? `not: ${claim.relation}` : claim.words);

// A thing in a link: short, and the same when the page is written anew.
const keyOf = (thing) => things[thing].iri.replace(known.base, "");
const byKey = new Map();
function thingOf(key) {
  for (let id = byKey.size; id < things.length; id += 1) {
    byKey.set(keyOf(id), id);
  }
  return byKey.get(key) ?? null;
}

hang({ articles: 0, things: 0, claims: 0 });
