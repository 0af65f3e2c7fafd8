// Which claims pass: what is unticked is not drawn and not listed.
const off = {
  kind: new Set(),
  relation: new Set(),
  source: new Set(),
  polarity: new Set(),
  certainty: new Set(),
  speaker: new Set(),
};
const NOBODY = "the article itself";
const days = { from: "", until: "", of: "published" };
const limits = { sure: 0 };
const now = {
  passing: [], // claims that pass, in their order
  claims: new Uint8Array(claims.length),
  passes: new Uint8Array(lines.length), // lines with a claim that passes
  lines: new Uint8Array(lines.length), // lines that are drawn
  things: new Uint8Array(things.length), // things that are drawn
  thingCount: 0,
  lineCount: 0,
};
const speakerOf = (claim) => claim.speaker || NOBODY;
const passesNow = (id) => now.claims[id] === 1;

function inDays(claim) {
  if (!days.from && !days.until) {
    return true;
  }
  const timed = days.of === "event";
  const day = published(claim);
  if (timed ? !(claim.from || claim.until) : !day) {
    return false;
  }
  // An open side of an event reaches on for ever.
  const start = timed ? claim.from || "0000" : day;
  const end = timed ? claim.until || "9999" : day;
  return (!days.from || end >= days.from) && (!days.until || start <= days.until);
}

function inReach(thing) {
  return !off.kind.has(things[thing].kind) && !state.hidden.has(thing)
    && (state.scope === null || state.scope.has(thing));
}

function admits(claim) {
  return !off.relation.has(claim.relation)
    && !off.certainty.has(claim.certainty)
    && !off.polarity.has(claim.polarity)
    && !off.source.has(claim.source)
    && !off.speaker.has(speakerOf(claim))
    && claim.confidence >= limits.sure
    && inDays(claim);
}

function sift() {
  const reach = things.map(({ id }) => inReach(id));
  now.passing = [];
  now.claims.fill(0);
  now.passes.fill(0);
  now.lines.fill(0);
  now.things.fill(0);
  for (const claim of claims) {
    if (!admits(claim)) {
      continue;
    }
    if (claim.line !== undefined) {
      now.passes[claim.line] = 1;
    }
    if (!reach[claim.subject] || (claim.object !== null && !reach[claim.object])) {
      continue;
    }
    now.claims[claim.id] = 1;
    now.passing.push(claim);
    now.things[claim.subject] = 1;
    if (claim.object !== null) {
      now.things[claim.object] = 1;
    }
    if (claim.line !== undefined) {
      now.lines[claim.line] = 1;
    }
  }
  for (const thing of state.pinned) {
    now.things[thing] = Number(!state.hidden.has(thing));
  }
  now.thingCount = now.things.reduce((sum, one) => sum + one, 0);
  now.lineCount = now.lines.reduce((sum, one) => sum + one, 0);
}

function filtering() {
  return Object.values(off).some((set) => set.size > 0)
    || Boolean(days.from || days.until || limits.sure);
}

function clearFilters() {
  Object.values(off).forEach((set) => set.clear());
  Object.assign(days, { from: "", until: "", of: "published" });
  limits.sure = 0;
  showFilters();
  changed();
}
