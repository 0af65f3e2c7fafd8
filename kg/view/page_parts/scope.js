// Narrowing the graph to a few things, and widening it step by step.
const NEIGHBOURS_AT_ONCE = 24;
let scoped = new Map(); // where the things of the scope stand

function narrow(at, { from = null, route = null } = {}) {
  const moved = new Set([...scoped.keys(), ...at.keys()]);
  scoped = at;
  state.scope = new Set(at.keys());
  Object.assign(state, { centre: from, route, line: null, thing: null });
  near = new Set();
  arrange(moved);
}

// Puts the scope in its places and tells everybody.
function arrange(moved) {
  place = [...map];
  scoped.forEach((spot, id) => { place[id] = spot; });
  movedNow = moved;
  changed();
  movedNow = new Set();
}
let movedNow = new Set();

function focusOn(thing) {
  const at = new Map([[thing, { x: 0, y: 0 }]]);
  const kept = [...state.pinned].filter((id) => id !== thing);
  const some = neighbours(thing).filter((id) => canPass(id)).slice(0, NEIGHBOURS_AT_ONCE);
  around({ x: 0, y: 0 }, [...new Set([...some, ...kept])], at);
  narrow(settle(at, new Set([thing])), { from: thing });
  showView("graph");
  showThing(thing);
  fit();
}

// Brings more neighbours of a thing into a narrowed graph; on the map, narrows to it.
function expand(thing) {
  if (state.scope === null) {
    focusOn(thing);
    return;
  }
  const fresh = neighbours(thing).filter((id) => !state.scope.has(id) && canPass(id))
    .slice(0, NEIGHBOURS_AT_ONCE);
  const at = new Map(scoped);
  const middle = at.get(thing);
  const outwards = Math.hypot(middle.x, middle.y) || 1;
  around({ x: middle.x * (1 + LINK / outwards), y: middle.y * (1 + LINK / outwards) }, fresh, at);
  scoped = settle(at, new Set(scoped.keys()));
  fresh.forEach((id) => state.scope.add(id));
  arrange(new Set(fresh));
  showThing(thing);
  fit(null, true);
}

function showAll() {
  const moved = new Set(scoped.keys());
  scoped = new Map();
  Object.assign(state, { scope: null, centre: null, route: null });
  arrange(moved);
  fit();
}

// Waits for the other end of a path, which a click or the search names.
function startPath(thing) {
  state.route = { start: thing, end: null };
  showView("graph");
  say(`Path from ${things[thing].name}: choose the other end, in the graph or by search.`);
  showContext();
  byId("search").focus();
}

function showPath(start, end) {
  const on = shortestPath(start, end);
  if (!on) {
    state.route = null;
    say(`No path from ${things[start].name} to ${things[end].name} over what passes the filters.`);
    showContext();
    return;
  }
  const away = distances(start);
  const steps = Math.max(1, away[end]);
  narrow(inColumns(on, away), { route: { start, end } });
  showView("graph");
  showSteps(on, steps);
  fit();
}

// A column for each step, from left to right.
function inColumns(on, away) {
  const columns = new Map();
  on.forEach((id) => columns.set(away[id], [...(columns.get(away[id]) || []), id]));
  return new Map(on.map((id) => {
    const column = columns.get(away[id]);
    return [id, {
      x: away[id] * LINK * 1.7, y: (column.indexOf(id) - (column.length - 1) / 2) * 96,
    }];
  }));
}

let sought = null; // what was last come to from elsewhere: its neighbours shall be seen
function lookAround(id) {
  if (now.things[id]) {
    fit([id, ...neighbours(id).filter((other) => now.things[other]).slice(0, NEIGHBOURS_AT_ONCE)], true);
  }
}

// A thing that comes into sight from elsewhere: by search, from a table, from a link.
function goTo(id) {
  if (state.route && state.route.end === null && id !== state.route.start) {
    showPath(state.route.start, id);
    return;
  }
  showView("graph");
  if (state.hidden.delete(id)) {
    changed();
  }
  if (state.scope !== null && !state.scope.has(id)) {
    focusOn(id);
  } else {
    sought = id;
    showThing(id);
    lookAround(id);
  }
  panel.focus();
}
