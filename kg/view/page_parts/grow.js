// Things that come later: they are laid beside what they are linked with, in places that
// are free; nothing that is on the screen moves.
const NEARBY = 900; // how far things stand that a newcomer must give room

// Places for new things around a middle, told apart from what stands there.
function placesAround(middle, fresh) {
  const arrived = new Set(fresh);
  const at = new Map();
  things.forEach(({ id }) => {
    const spot = place[id];
    if (!arrived.has(id) && now.things[id] && spot
        && Math.hypot(spot.x - middle.x, spot.y - middle.y) < NEARBY) {
      at.set(id, { x: spot.x - middle.x, y: spot.y - middle.y });
    }
  });
  const fixed = new Set(at.keys());
  around(emptySide([...at.values()]), fresh, at);
  settle(at, fixed);
  return fresh.map((id) => ({ x: at.get(id).x + middle.x, y: at.get(id).y + middle.y }));
}

// A little away from the middle, to where the fewest things stand.
function emptySide(spots) {
  const pull = { x: 0, y: 0 };
  for (const { x, y } of spots) {
    const far = Math.hypot(x, y);
    if (far > 1) {
      pull.x -= x / (far * far);
      pull.y -= y / (far * far);
    }
  }
  const far = Math.hypot(pull.x, pull.y);
  return far ? { x: (pull.x / far) * LINK, y: (pull.y / far) * LINK } : pull;
}

// New things come right behind those that are seen in full, and are so themselves.
function rankBehindSeen(fresh) {
  const ranks = thingTable.columns.rank;
  things.forEach(({ id, rank }) => { ranks[id] = rank >= seenFirst ? rank + fresh.length : rank; });
  fresh.forEach((id, at) => { ranks[id] = seenFirst + at; });
  seenFirst += fresh.length;
  things.forEach(({ id, rank }) => { byRank[rank] = id; });
  lines.forEach((line) => { line.rank = Math.max(ranks[line.from], ranks[line.to]); });
  byImportance = [];
}

function sizeAnew(ids) {
  for (const id of ids) {
    const linked = things[id].claims.filter((claim) => column.object[claim] >= 0).length;
    thingTable.columns.degree[id] = linked;
    sizes[id] = sizeOf(linked);
  }
}

// Takes what was learned into the drawing, around a place on the screen's map.
function grow(middle, { things: fresh, touched }) {
  rankBehindSeen(fresh);
  sizeAnew([...fresh, ...touched]);
  const inScope = state.scope !== null;
  fresh.forEach((id) => {
    map[id] = middle;
    place[id] = middle;
    if (inScope) { state.scope.add(id); }
  });
  sift();
  placesAround(middle, fresh).forEach((spot, at) => {
    map[fresh[at]] = spot;
    place[fresh[at]] = spot;
    if (inScope) { scoped.set(fresh[at], spot); }
  });
  buildFacetsAnew();
  stage.grow();
  changed();
}
