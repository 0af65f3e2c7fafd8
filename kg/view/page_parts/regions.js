// What belongs together stands on common ground: the hull of each group, softly drawn.
const LEAST_MEMBERS = 4;
const SHORE = 40; // around the outermost marks, so that there is sea between two islands
const [NARROWEST, WIDEST] = [4, 26]; // pixels

// The convex hull, by the monotone chain of Andrew (1979).
function hull(points) {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  const turn = (a, b, c) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
  const half = (all) => {
    const kept = [];
    for (const point of all) {
      while (kept.length > 1 && turn(kept.at(-2), kept.at(-1), point) <= 0) {
        kept.pop();
      }
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

const hulls = [];
function buildRegions() {
  const members = new Map();
  things.forEach(({ id, group }) => {
    if (!members.has(group)) {
      members.set(group, []);
    }
    members.get(group).push(id);
  });
  if (members.size < 2) {
    return;
  }
  for (const ids of members.values()) {
    if (ids.length >= LEAST_MEMBERS) {
      hulls.push(hull(ids.map((id) => map[id])));
    }
  }
}

function drawRegions(context) {
  if (state.scope !== null) {
    return;
  }
  const shore = Math.min(WIDEST, Math.max(NARROWEST, SHORE * eye.scale));
  context.fillStyle = theme.region;
  context.strokeStyle = theme.region;
  context.lineJoin = "round";
  context.lineWidth = 2 * shore;
  for (const points of hulls) {
    const path = new Path2D();
    points.map(toScreen).forEach(({ x, y }) => path.lineTo(x, y));
    path.closePath();
    context.fill(path);
    context.stroke(path);
  }
}
