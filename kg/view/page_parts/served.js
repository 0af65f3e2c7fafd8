// A page that a server holds asks it for the neighbours of what is clicked, and for
// names that it does not know yet. A page in a file asks nobody.
const served = Array.isArray(known.counts);
const BATCH = 30; // claims brought at once: about as many things as one can take in
const COUNTED = 100; // the server counts claims up to this
const told = new Map(); // of each thing that was asked for, how many claims were told
const exhausted = new Set();
const coming = new Set();

// How many claims about a thing the server has that are not here yet.
function beyond(id) {
  if (!served || exhausted.has(id)) {
    return 0;
  }
  const count = known.counts[id];
  return count >= COUNTED ? COUNTED : Math.max(0, count - things[id].claims.length);
}

const beyondWords = (id) => (beyond(id) >= COUNTED ? `${COUNTED - 1}+` : `+${beyond(id)}`);

async function answer(address) {
  const response = await fetch(address, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    throw new Error((await response.text()).trim());
  }
  return response.json();
}

// Learns so many more claims about a thing by its IRI; what came, and whether more is there.
async function ask(iri, skip, most = BATCH) {
  const words = new URLSearchParams({ iri, skip, most });
  const found = await answer(`/view/neighbours?${words}`);
  return { ...learn(found), count: found.claims.count, more: found.more };
}

// Neighbours of a thing that is here, laid beside it.
async function bring(id) {
  if (coming.has(id) || !beyond(id)) {
    return;
  }
  coming.add(id);
  if (!told.has(id)) { told.set(id, 0); }
  showContext();
  try {
    let found = null;
    do { // what was known already brings nothing
      found = await ask(things[id].iri, told.get(id));
      told.set(id, told.get(id) + found.count);
    } while (!found.claims && found.more);
    if (!found.more) { exhausted.add(id); }
    grow(place[id], found);
    say(`${counted(found.things.length, "thing")} and ${counted(found.claims, "claim")} more.`);
  } catch (error) {
    failed(error);
  }
  coming.delete(id);
  showContext();
  if (state.thing === id && !panel.hidden) {
    showThing(id);
    if (sought === id) { lookAround(id); }
  }
}

// A thing that is not here yet, with what it is linked with.
async function bringFromAfar(iri, name) {
  try {
    const found = await ask(iri, 0);
    const id = thingOf(iri.replace(known.base, ""));
    if (id === null) {
      say(`Nothing is said of ${name}.`);
      return;
    }
    told.set(id, found.count);
    if (!found.more) { exhausted.add(id); }
    grow(found.touched.length ? place[found.touched[0]] : freeGround(), found);
    goTo(id);
  } catch (error) {
    failed(error);
  }
}

// Right of everything.
function freeGround() {
  return { x: most([0, ...place.map(({ x }) => x)]) + 4 * LINK, y: 0 };
}

let failure = "";
function failed(error) {
  failure = `The server does not answer: ${error.message}`;
  say(failure);
  showContext();
}

// The same things again that a link's page had been told of.
async function askAgain(asked) {
  restoring = true; // the link stays what it is until all has come
  for (const [key, count] of asked) {
    const iri = key.includes("://") ? key : known.base + key;
    const found = await ask(iri, 0, count);
    const id = thingOf(key);
    if (id !== null) {
      told.set(id, found.count);
      if (!found.more) { exhausted.add(id); }
      const here = place[id] || (found.touched.length ? place[found.touched[0]] : freeGround());
      grow(here, found);
    }
  }
}

// Names that the store knows and this page does not, as the search finds them.
let wanted = "";
function namesElsewhere(words, show) {
  wanted = words;
  if (!served || words.length < 2) {
    return;
  }
  setTimeout(async () => {
    if (words !== wanted) {
      return; // more was typed meanwhile
    }
    const found = await answer(`/search?${new URLSearchParams({ q: words })}`).catch(() => []);
    if (words === wanted) {
      show(found.filter(({ iri }) => thingOf(iri.replace(known.base, "")) === null));
    }
  }, 180);
}
