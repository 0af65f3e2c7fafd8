// What stands behind a thing or a line: every sentence, its article, day and speaker.
const panel = byId("panel");
let opener = null;

function openPanel(...children) {
  if (panel.hidden) {
    opener = document.activeElement;
  }
  panel.replaceChildren(
    button("×", closePanel, { class: "close", "aria-label": "Close details" }),
    ...children.filter((child) => child !== null));
  panel.hidden = false;
  panel.scrollTop = 0;
}

function closePanel() {
  if (!panel.hidden) {
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    if (inside && opener && opener !== document.body) {
      opener.focus();
    }
  }
  select(null, null);
}

function showThing(id) {
  const thing = things[id];
  const links = thing.claims.filter((number) => claims[number].object !== null);
  const facts = thing.claims.filter((number) => claims[number].object === null);
  const hidden = scope === null
    ? [] : [...thing.neighbours].filter((other) => !scope.has(other));
  openPanel(
    element("p", { class: "kind" }, kindIcon(thing.kind), capital(kindWords(thing.kind))),
    element("h2", {}, thing.name),
    thing.aliases.length
      ? element("p", { class: "aliases" }, `also: ${thing.aliases.join(" · ")}`) : null,
    thing.same.length ? element("p", { class: "aliases" }, "same as ",
      ...thing.same.flatMap((iri) => [link(iri, iri.split("/").pop()), " "])) : null,
    element("p", { class: "sum" }, `${counted(thing.claims.length, "claim")}, `
      + `linked with ${counted(thing.neighbours.size, "other thing")}`),
    hidden.length ? button(`Show ${counted(hidden.length, "more neighbour")}`, () => {
      expand(id);
      showThing(id);
    }, { class: "wide", id: "expand" }) : null,
    ...group("Links", links),
    ...group("Also said of it", facts),
  );
  select(id, null);
}

function showClaim(id) {
  const claim = claims[id];
  const others = claim.object === null ? []
    : between(claim.subject, claim.object).filter((other) => other !== id);
  openPanel(
    element("p", { class: "kind" }, "Claim"),
    element("h2", { class: "triple" }, ...triple(claim)),
    card(id, false),
    ...group(others.length ? "Also between these two" : "", others),
  );
  select(null, id);
}

function group(title, numbers) {
  if (!numbers.length) {
    return [];
  }
  const latest = (number) => article(claims[number]).published || "";
  const sorted = [...numbers].sort((one, other) =>
    (latest(other) > latest(one) ? 1 : latest(other) < latest(one) ? -1 : one - other));
  return [element("h3", {}, title), ...sorted.map((number) => card(number, true))];
}

function triple(claim) {
  return [
    thingButton(claim.subject),
    element("span", { class: claim.denied ? "relation denied" : "relation" },
      relationWords(claim)),
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
  if (certainty(claim) !== "asserted") {
    words.push([certainty(claim), MODALITIES[certainty(claim)]]);
  }
  if (claim.line === "claimed" && claim.modality !== "claimed" && claim.modality !== "asserted") {
    words.push([claim.modality, MODALITIES[claim.modality]]);
  }
  return words.map(([name, text]) => element("span", { class: `chip ${name}` }, text));
}

// "said by", but "according to".
function reported(cue) {
  return / (to|of|by)$/.test(cue) ? cue : `${cue} by`;
}

function card(id, withTriple) {
  const claim = claims[id];
  const from = article(claim);
  const said = claim.speaker
    ? element("p", { class: "said" }, `${reported(claim.cue || "said")} `,
      claim.speakerThing === null ? claim.speaker : thingButton(claim.speakerThing)) : null;
  const details = [
    claim.time ? ["when", claim.time] : null,
    ...claim.qualifiers.map(([role, text]) => [role, text]),
    ["confidence", `${Math.round(claim.confidence * 100)} %`],
    claim.property ? ["property", claim.property] : null,
  ].filter(Boolean);
  return element("article", { class: claim.denied ? "card denied" : "card", "data-claim": id },
    withTriple ? element("p", { class: "triple" }, ...triple(claim)) : null,
    element("p", { class: "chips" }, ...chips(claim)),
    element("blockquote", {}, ...claim.sentence.map(([text, role]) =>
      (role ? element("mark", { class: role, title: role }, text) : text))),
    said,
    element("p", { class: "source" },
      element("span", { class: "headline" },
        from.url ? link(from.url, from.title || from.url) : from.title || "untitled article"),
      element("span", {}, [from.publisher, from.author, from.published].filter(Boolean).join(" · "))),
    element("dl", {}, ...details.flatMap(([name, value]) =>
      [element("dt", {}, name), element("dd", {}, value)])),
  );
}

// The page made sure that addresses are http or https; look again before linking.
function link(address, words) {
  return /^https?:\/\//i.test(address)
    ? element("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, words) : words;
}

// Shows a thing in the graph, even one that was not in sight.
function goTo(id) {
  showView("graph");
  if (scope !== null && !scope.has(id)) {
    scope.add(id);
    changed();
  }
  showThing(id);
  panel.focus();
  if (now.marks.has(id)) {
    fit([id, ...things[id].neighbours], true);
  }
}
