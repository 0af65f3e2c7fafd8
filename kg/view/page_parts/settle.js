// Places for the few things of a narrowed graph: near what they are linked with, and
// far enough from each other that each has room for its name.
const LINK = 150;
const STEPS = 220;
const [ROOM_WIDE, ROOM_HIGH] = [124, 58];
const WIDER = 1.35; // windows are wider than high

// `at` maps things to places; those in `fixed` stay where they are.
function settle(at, fixed = new Set()) {
  const ids = [...at.keys()];
  const xs = ids.map((id) => at.get(id).x / WIDER);
  const ys = ids.map((id) => at.get(id).y);
  const number = new Map(ids.map((id, place) => [id, place]));
  const links = lines.filter(({ id, from, to }) =>
    now.passes[id] && number.has(from) && number.has(to))
    .map(({ from, to }) => [number.get(from), number.get(to)]);
  const held = ids.map((id) => fixed.has(id));
  for (let step = 0; step < STEPS; step += 1) {
    const heat = LINK * 0.35 * (1 - step / STEPS);
    force(xs, ys, links, held, heat);
  }
  const wide = xs.map((x) => x * WIDER);
  for (let step = 0; step < 60 && loosen(wide, ys, held); step += 1);
  ids.forEach((id, place) => at.set(id, { x: wide[place], y: ys[place] }));
  return at;
}

// One step of Fruchterman and Reingold.
function force(xs, ys, links, held, heat) {
  const dx = new Float64Array(xs.length);
  const dy = new Float64Array(xs.length);
  for (let one = 0; one < xs.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const x = xs[one] - xs[other];
      const y = ys[one] - ys[other];
      const push = (LINK * LINK) / Math.max(x * x + y * y, 25);
      dx[one] += x * push; dy[one] += y * push;
      dx[other] -= x * push; dy[other] -= y * push;
    }
    dx[one] -= xs[one] * 0.12;
    dy[one] -= ys[one] * 0.12;
  }
  for (const [one, other] of links) {
    const x = xs[one] - xs[other];
    const y = ys[one] - ys[other];
    const pull = Math.hypot(x, y) / LINK;
    dx[one] -= x * pull; dy[one] -= y * pull;
    dx[other] += x * pull; dy[other] += y * pull;
  }
  xs.forEach((_, at) => {
    const far = Math.hypot(dx[at], dy[at]);
    if (far && !held[at]) {
      xs[at] += (dx[at] / far) * Math.min(far, heat);
      ys[at] += (dy[at] / far) * Math.min(far, heat);
    }
  });
}

// Moves things apart whose names would overlap; whether any did.
function loosen(xs, ys, held) {
  let moved = false;
  for (let one = 0; one < xs.length; one += 1) {
    for (let other = 0; other < one; other += 1) {
      const x = xs[one] - xs[other];
      const y = ys[one] - ys[other];
      const missing = { x: ROOM_WIDE - Math.abs(x), y: ROOM_HIGH - Math.abs(y) };
      if (missing.x <= 0 || missing.y <= 0 || (held[one] && held[other])) {
        continue;
      }
      moved = true;
      const [places, missed, sign] = missing.x / ROOM_WIDE < missing.y / ROOM_HIGH
        ? [xs, missing.x, x >= 0 ? 1 : -1] : [ys, missing.y, y >= 0 ? 1 : -1];
      const share = held[one] || held[other] ? 0.8 : 0.4;
      places[one] += held[one] ? 0 : missed * share * sign;
      places[other] -= held[other] ? 0 : missed * share * sign;
    }
  }
  return moved;
}

// New things in rings around one that has its place.
function around(middle, ids, at) {
  ids.forEach((id, number) => {
    const ring = 1 + Math.floor(number / 14);
    const angle = (number % 14) * ((2 * Math.PI) / Math.min(14, ids.length)) + ring * 0.22;
    at.set(id, {
      x: middle.x + Math.cos(angle) * LINK * 1.2 * ring * WIDER,
      y: middle.y + Math.sin(angle) * LINK * 1.2 * ring,
    });
  });
}
