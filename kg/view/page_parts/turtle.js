// Claims as Turtle, in the terms of the graph that they come from.
const ESCAPES = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const quoted = (text) => `"${text.replace(/[\\"\n\r\t]/g, (sign) => ESCAPES[sign])}"`;
// What an IRI of Turtle may not hold is written as its number.
const iri = (text) => `<${text.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) =>
  `\\u${sign.codePointAt(0).toString(16).padStart(4, "0")}`)}>`;
const typed = (text, type) => `${quoted(text)}^^${type}`;
const camel = (kind) => kind.split("_").map(capital).join("");

function statement(subject, pairs) {
  const lines = pairs.filter(([, value]) => value !== null && value !== undefined)
    .map(([property, value]) => `    ${property} ${value}`);
  return `${subject}\n${lines.join(" ;\n")} .\n`;
}

function objectOf(claim) {
  if (claim.object !== null) {
    return iri(things[claim.object].iri);
  }
  return claim.literal === null ? null : typed(claim.literal, iri(claim.datatype));
}

function evidence(claim) {
  const from = articleOf(claim).iri;
  const part = `char=${sentences.start[claim.sentence]},${sentences.end[claim.sentence]}`;
  return from ? iri(`${from}#${part}`) : null;
}

const text = (value) => (value ? quoted(value) : null);

function claimTurtle(claim) {
  const [subject, predicate, end] = [iri(things[claim.subject].iri), iri(claim.predicate), objectOf(claim)];
  const from = articleOf(claim).iri;
  const plainly = !claim.denied && claim.certainty === "asserted" && end !== null;
  const written = statement(iri(claim.iri), [
    ["a", "kg:Claim"],
    ["rdf:subject", subject],
    ["rdf:predicate", predicate],
    ["rdf:object", end],
    ["kg:words", text(claim.words)],
    ["kg:phrase", text(claim.phrase)],
    ["kg:polarity", claim.denied ? "kg:negative" : "kg:positive"],
    ["kg:modality", `kg:${claim.modality}`],
    ["kg:confidence", typed(String(claim.confidence), "xsd:double")],
    ["kg:attributedTo", claim.speakerThing === null ? null : iri(things[claim.speakerThing].iri)],
    ["kg:cue", text(claim.cue)],
    ["kg:eventStart", claim.from && typed(claim.from, "xsd:date")],
    ["kg:eventEnd", claim.until && typed(claim.until, "xsd:date")],
    ["prov:wasDerivedFrom", from ? iri(from) : null],
    ["oa:hasTarget", evidence(claim)],
  ]);
  return plainly ? `${written}${subject} ${predicate} ${end} .\n` : written;
}

function thingTurtle(id) {
  const { name, kind, iri: own, aliases, same } = things[id];
  return statement(iri(own), [
    ["a", `kg:${camel(kind)}`],
    ["rdfs:label", quoted(name)],
    ...aliases.map((alias) => ["skos:altLabel", quoted(alias)]),
    ...same.map((other) => ["owl:sameAs", iri(other)]),
  ]);
}

function articleTurtle({ iri: own, title, publisher, published: day, url }) {
  return statement(iri(own), [
    ["a", "schema:NewsArticle"],
    ["schema:headline", text(title)],
    ["schema:publisher", text(publisher)],
    ["schema:datePublished", day && typed(day, "xsd:date")],
    ["schema:url", url && iri(url)],
  ]);
}

function sentenceTurtle(claim) {
  return statement(evidence(claim), [
    ["a", "oa:SpecificResource"],
    ["oa:hasSource", iri(articleOf(claim).iri)],
    ["oa:hasSelector", `[ a oa:TextQuoteSelector ; oa:exact ${quoted(sentenceOf(claim))} ]`],
  ]);
}

function turtle(chosen) {
  const named = new Set(chosen.flatMap(({ subject, object, speakerThing }) =>
    [subject, object, speakerThing]).filter((id) => id !== null));
  const from = new Set(chosen.map(({ article }) => article).filter((id) => id >= 0));
  const told = new Map(chosen.filter(({ article }) => article >= 0).map((claim) => [claim.sentence, claim]));
  return [
    ...Object.entries(prefixes).map(([prefix, namespace]) => `@prefix ${prefix}: <${namespace}> .\n`), "\n",
    ...[...named].map(thingTurtle), ...[...from].map((id) => articleTurtle(articles[id])),
    ...[...told.values()].map(sentenceTurtle), ...chosen.map(claimTurtle),
  ].join("");
}
