// A claim as a card: its sentence, who says so where and when, and what hangs on it.
function triple(claim) {
  return [
    thingButton(claim.subject),
    element("span", { class: claim.denied ? "relation denied" : "relation" }, relationWords(claim)),
    claim.object === null
      ? element("span", { class: "value" }, claim.value || "") : thingButton(claim.object),
  ];
}

function thingButton(id) {
  return button(things[id].name, () => goTo(id), { class: "thing" });
}

function chips(claim) {
  const words = [];
  if (claim.denied) {
    words.push(["denied", "denied"]);
  }
  if (claim.certainty !== "asserted") {
    words.push([certaintyLook(claim.certainty), MODALITIES[claim.certainty]]);
  }
  return words.map(([name, text]) => element("span", { class: `chip ${name}` }, text));
}

// "said by", but "according to".
function reported(cue) {
  return / (to|of|by)$/.test(cue) ? cue : `${cue} by`;
}

function marked(claim) {
  const text = sentenceOf(claim);
  const parts = [];
  let at = 0;
  for (let next = 0; next < claim.marks.length; next += 3) {
    const [start, end, role] = claim.marks.slice(next, next + 3);
    parts.push(text.slice(at, start),
      element("mark", { class: ROLES[role], title: ROLES[role] }, text.slice(start, end)));
    at = end;
  }
  return [...parts, text.slice(at)].filter((part) => part !== "");
}

function speech(claim) {
  if (!claim.speaker) {
    return null;
  }
  return element("p", { class: "said" }, `${reported(claim.cue || "said")} `,
    claim.speakerThing === null ? claim.speaker : thingButton(claim.speakerThing));
}

function sourceLines(claim) {
  const from = articleOf(claim);
  const title = from.title || "untitled article";
  return element("p", { class: "source" },
    element("span", { class: "headline" },
      from.url ? link(from.url, from.title || from.url) : title),
    element("span", {}, [from.publisher, from.author, from.published].filter(Boolean).join(" · ")),
    claim.article >= 0 ? button("read in the article", () => readSentence(claim.sentence),
      { class: "read" }) : null);
}

function card(id, withTriple = true) {
  const claim = claims[id];
  const details = [
    claim.time ? ["when", claim.time] : null,
    ...claim.qualifiers,
    ["confidence", `${Math.round(claim.confidence * 100)} %`],
    claim.property ? ["property", claim.property] : null,
  ].filter(Boolean);
  return element("article", { class: `card ${look(claim)}`, "data-claim": id },
    withTriple ? element("p", { class: "triple" }, ...triple(claim)) : null,
    element("p", { class: "chips" }, ...chips(claim)),
    element("blockquote", {}, ...marked(claim)),
    speech(claim),
    sourceLines(claim),
    element("dl", {}, ...details.flatMap(([name, value]) =>
      [element("dt", {}, name), element("dd", {}, value)])),
  );
}

// The page made sure that addresses are http or https; look again before linking.
function link(address, words) {
  return /^https?:\/\//i.test(address)
    ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, words) : words;
}
