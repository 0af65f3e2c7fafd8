// What is known of a thing.
function showThing(id) {
  const thing = things[id];
  const passing = thing.claims.filter((number) => admits(claims[number]));
  const links = passing.filter((number) => claims[number].object !== null);
  const facts = passing.filter((number) => claims[number].object === null);
  const said = claims.filter((claim) => claim.speakerThing === id && admits(claim)).map((claim) => claim.id);
  const near = neighbours(id);
  const out = state.scope === null ? [] : near.filter((other) => !state.scope.has(other));
  openPanel(false,
    element("p", { class: "kind" }, kindIcon(thing.kind), capital(kindWords(thing.kind))),
    element("h2", {}, thing.name),
    served ? element("p", { class: "aliases" }, link(
      `${location.origin}/resource?iri=${encodeURIComponent(thing.iri)}`, "all that is said of it")) : null,
    thing.aliases.length
      ? element("p", { class: "aliases" }, `also: ${thing.aliases.join(" · ")}`) : null,
    thing.same.length ? element("p", { class: "aliases" }, "same as ",
      ...thing.same.flatMap((iri) => [link(iri, iri.split("/").pop()), " "])) : null,
    element("p", { class: "sum" }, `${counted(passing.length, "claim")}, `
      + `linked with ${counted(near.length, "other thing")}`),
    actions(id, out.length),
    ...group("Links", links),
    ...group("Also said of it", facts),
    ...group("Said by it", said),
  );
  select(id, null);
  bringIntoSight([id]);
  saveLink();
  if (!told.has(id)) { bring(id); }
}

function actions(id, out) {
  const pinned = state.pinned.has(id);
  return element("div", { class: "actions", role: "group", "aria-label": "What to do with it" },
    state.centre === id ? null : button("Focus", () => focusOn(id), { id: "focus" }),
    out ? button(`Expand (+${Math.min(out, NEIGHBOURS_AT_ONCE)})`, () => expand(id), { id: "expand" }) : null,
    beyond(id) ? button(coming.has(id) ? "Coming …" : `More (${beyondWords(id)})`, () => bring(id),
      { id: "bring" }) : null,
    button("Path to …", () => startPath(id), { id: "path" }),
    button(pinned ? "Unpin" : "Pin", () => { pin(id); showThing(id); },
      { id: "pin", "aria-pressed": String(pinned) }),
    button("Hide", () => hide(id), { id: "hide" }));
}
