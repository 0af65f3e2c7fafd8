// What the page knows, and which claims speak of which thing.
const { things, claims, articles, centre, first, leftOut } = read("known");
const MODALITIES = {
  asserted: "stated as fact",
  claimed: "someone’s word",
  planned: "planned",
  possible: "possible",
  requested: "asked for",
  conditional: "on a condition",
  hypothetical: "hypothetical",
};
const NO_SOURCE = "source unknown";

things.forEach((thing, id) => Object.assign(thing, { id, claims: [], neighbours: new Set() }));
claims.forEach((claim, id) => {
  claim.id = id;
  things[claim.subject].claims.push(id);
  if (claim.object !== null && claim.object !== claim.subject) {
    things[claim.object].claims.push(id);
    things[claim.subject].neighbours.add(claim.object);
    things[claim.object].neighbours.add(claim.subject);
  }
});

// A fact on somebody's word looks, and is filtered, as their word.
const certainty = (claim) => (claim.line === "claimed" ? "claimed" : claim.modality);
const article = (claim) => (claim.article === null ? {} : articles[claim.article]);
const source = (claim) => article(claim).publisher || host(article(claim).url) || NO_SOURCE;
const host = (url) => (url ? new URL(url).hostname.replace(/^www\./, "") : "");
const capital = (words) => words.charAt(0).toUpperCase() + words.slice(1);
const kindWords = (kind) => kind.replaceAll("_", " ");
// The words of a denial hold its "not" already, so the bare relation follows ours.
const relationWords = (claim) => (claim.denied ? `not: ${claim.relation}` : claim.words);
const ending = (claim) => (claim.object === null ? claim.value : things[claim.object].name);

function between(one, other) {
  return things[one].claims.filter((id) => {
    const claim = claims[id];
    return claim.object !== null
      && ((claim.subject === one && claim.object === other)
        || (claim.subject === other && claim.object === one));
  });
}
