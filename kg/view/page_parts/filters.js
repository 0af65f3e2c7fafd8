// Which claims pass: what is unticked is not drawn and not listed.
const off = {
  kind: new Set(),
  relation: new Set(),
  source: new Set(),
  polarity: new Set(),
  certainty: new Set(),
  speaker: new Set(),
};
const days = { from: "", until: "", of: "published" };
const limits = { sure: 0 };
const now = {
  passing: [], // claims that pass, in their order
  thingCount: 0,
  lineCount: 0,
};
const passesNow = (id) => now.claims[id] === 1;
const admits = (claim) => now.admitted[claim.id] === 1;

// For each group of filters of claims its values, and the number of a claim's among them.
const VALUES = {
  relation: [() => strings, (id) => column.relation[id]],
  speaker: [() => [NOBODY, ...strings], (id) => column.speaker[id] + 1],
  source: [() => [NO_SOURCE, ...articles.map(({ source }) => source)], (id) => articleAt(id) + 1],
  polarity: [() => ["affirmed", "denied"], (id) => column.negative[id]],
  certainty: [() => [...strings, "claimed"], (id) =>
    (certaintyOf(id) === "claimed" ? strings.length : column.modality[id])],
};

function inDays(claim) {
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

function inReach({ id, kind }) {
  return !off.kind.has(kind) && !state.hidden.has(id)
    && (state.scope === null || state.scope.has(id));
}

// What a claim must stand, by its number: only what some filter asks.
function sieve() {
  const tests = [];
  for (const [group, [values, numberOf]] of Object.entries(VALUES)) {
    if (off[group].size) {
      const out = Uint8Array.from(values(), (value) => off[group].has(value));
      tests.push((id) => !out[numberOf(id)]);
    }
  }
  if (limits.sure) {
    tests.push((id) => column.confidence[id] >= limits.sure);
  }
  if (days.from || days.until) {
    tests.push((id) => inDays(claims[id]));
  }
  return (id) => tests.every((test) => test(id));
}

function sift() {
  const passes = sieve();
  const reach = Uint8Array.from(things, inReach);
  Object.assign(now, {
    passing: [],
    admitted: new Uint8Array(claims.length), // by the filters of claims alone
    claims: new Uint8Array(claims.length),
    passes: new Uint8Array(lines.length), // lines with a claim that is admitted
    lines: new Uint8Array(lines.length), // lines that are drawn
    things: new Uint8Array(things.length), // things that are drawn
  });
  for (let id = 0; id < claims.length; id += 1) {
    if (passes(id)) {
      admit(id, reach);
    }
  }
  for (const thing of state.pinned) {
    now.things[thing] = Number(!state.hidden.has(thing));
  }
  now.thingCount = now.things.reduce((sum, one) => sum + one, 0);
  now.lineCount = now.lines.reduce((sum, one) => sum + one, 0);
}

function admit(id, reach) {
  const [subject, object, line] = [column.subject[id], column.object[id], lineOf[id]];
  now.admitted[id] = 1;
  if (line >= 0) {
    now.passes[line] = 1;
  }
  if (!reach[subject] || (object >= 0 && !reach[object])) {
    return;
  }
  now.claims[id] = 1;
  now.passing.push(claims[id]);
  now.things[subject] = 1;
  if (object >= 0) {
    now.things[object] = 1;
  }
  if (line >= 0) {
    now.lines[line] = 1;
  }
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
