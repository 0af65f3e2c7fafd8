// What the page knows. Tables come as columns and become rows here.
const known = read("known");
const { strings, sentences, articles, centre, first, leftOut, looks, prefixes } = known;
const NOTHING = [];
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

function rows({ count, plain, words, rare }) {
  const found = Array.from({ length: count }, (_, id) => ({ id }));
  for (const [name, column] of Object.entries(plain)) {
    column.forEach((value, at) => { found[at][name] = value; });
  }
  for (const [name, column] of Object.entries(words)) {
    column.forEach((value, at) => { found[at][name] = value < 0 ? null : strings[value]; });
  }
  for (const [name, column] of Object.entries(rare)) {
    found.forEach((row, at) => { row[name] = column[at] || NOTHING; });
  }
  return found;
}

const things = rows(known.things);
const claims = rows(known.claims);
articles.forEach((article, id) => { article.id = id; });
things.forEach((thing) => { thing.claims = []; });
claims.forEach((claim) => {
  claim.object = claim.object < 0 ? null : claim.object;
  claim.speakerThing = claim.speakerThing < 0 ? null : claim.speakerThing;
  claim.denied = Boolean(claim.denied);
  claim.article = sentences.article[claim.sentence];
  claim.source = sourceOf(claim);
  // A fact on somebody's word looks, and is filtered, as their word.
  claim.certainty = claim.speaker && claim.modality === "asserted" ? "claimed" : claim.modality;
  claim.polarity = claim.denied ? "denied" : "affirmed";
  things[claim.subject].claims.push(claim.id);
  if (claim.object !== null && claim.object !== claim.subject) {
    things[claim.object].claims.push(claim.id);
  }
});

function articleOf(claim) {
  return claim.article < 0 ? {} : articles[claim.article];
}

function host(url) {
  return url ? new URL(url).hostname.replace(/^www\./, "") : "";
}

function sourceOf(claim) {
  const article = articleOf(claim);
  return article.publisher || host(article.url) || NO_SOURCE;
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
const byKey = new Map(things.map((thing) => [thing.iri.replace(known.base, ""), thing.id]));
