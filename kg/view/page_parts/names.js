// Names on the drawing: always the size of print, never one over another, the most
// important first; what has no room appears on zooming in, hovering or selecting.
const LINE_HEIGHT = 15;
const MOST_NAMES = 220;
const STRONG = seenFirst < 50 ? 6 : 12; // so many things have their names in bold
const widths = new Map();
const byRank = [];
things.forEach(({ id, rank }) => { byRank[rank] = id; });
const strongDegree = Math.max(3, things.length ? things[Math.min(things.length, STRONG) - 1].degree : 0);

function folded(name, limit = 19) {
  const rows = [""];
  for (const word of name.split(/\s+/)) {
    const row = rows[rows.length - 1];
    if (!row || row.length + word.length < limit) {
      rows[rows.length - 1] = row ? `${row} ${word}` : word;
    } else {
      rows.push(word);
    }
  }
  // What tells long names apart is mostly at their end.
  const kept = rows.length > 2 ? [rows[0], `… ${rows.at(-1)}`] : rows;
  return kept.map((row) => (row.length > limit + 8
    ? `${row.slice(0, limit - 3)}…${row.slice(-9)}` : row));
}

function width(context, font, row) {
  const key = font + row;
  if (!widths.has(key)) {
    context.font = font;
    widths.set(key, context.measureText(row).width);
  }
  return widths.get(key);
}

// The things in sight that are drawn in full, as [id, where, radius], the best first.
function inSight() {
  const { wide, high } = room;
  const ranks = budget();
  const lifted = [...new Set([...liftedNow(), ...state.pinned])].filter((id) => now.things[id])
    .sort((one, other) => things[one].rank - things[other].rank);
  const found = [];
  const see = (id) => {
    const at = toScreen(place[id]);
    if (at.x > -80 && at.y > -60 && at.x < wide + 80 && at.y < high + 60) {
      found.push({ id, x: at.x, y: at.y, radius: sizes[id] * markScale() });
    }
  };
  lifted.forEach(see);
  for (const id of byRank) {
    if (things[id].rank >= ranks || found.length > 3 * MOST_NAMES) {
      break;
    }
    if (now.things[id] && !isLifted(id)) {
      see(id);
    }
  }
  return found;
}

// What to write where: a name with its rows, its font, and whether it is strong.
function placedNames(context) {
  const seen = inSight();
  const taken = new Taken(); // marks and names
  const strongest = new Taken(); // what a strong name should not cover
  const names = new Taken(); // what no name may cover
  for (const { id, x, y, radius } of seen) {
    const mark = boxAt(x, y, radius * 1.8, radius * 1.8, id);
    taken.add(mark);
    if (things[id].degree >= strongDegree) {
      strongest.add(mark);
    }
  }
  const placed = [];
  for (const mark of seen) {
    if (placed.length >= MOST_NAMES || (dimming() && !isLifted(mark.id))) {
      break; // what is lifted comes first
    }
    const name = placedName(context, mark, taken, strongest, names);
    if (name) {
      [taken, strongest, names].forEach((all) => all.add({ ...name.seat, owner: null }));
      placed.push(name);
    }
  }
  return { placed, taken, seen };
}

function placedName(context, { id, x, y, radius }, taken, strongest, names) {
  const chosen = id === state.thing || id === hovered.thing;
  const strong = chosen || things[id].degree >= strongDegree || isEnd(id);
  const font = `${strong ? 600 : 400} ${strong ? 13.5 : 12.5}px ${theme.font}`;
  const rows = folded(things[id].name);
  const wide = Math.max(...rows.map((row) => width(context, font, row))) + 6;
  const high = rows.length * LINE_HEIGHT + 2;
  const off = radius + high / 2 + 2;
  const side = radius + wide / 2 + 3;
  const seats = [[0, off], [side, 0], [-side, 0], [0, -off]]
    .map(([dx, dy]) => boxAt(x + dx, y + dy, wide, high, id))
    .filter(({ left, right }) => chosen || (left > 0 && right < room.wide));
  const seat = seats.find((wanted) => taken.free(wanted, id))
    || (strong ? seats.find((wanted) => strongest.free(wanted, id)) : null)
    || (strong ? seats.find((wanted) => names.free(wanted)) : null)
    || (chosen ? seats[0] : null);
  return seat ? { id, seat, rows, font } : null;
}

function writeName(context, { seat, rows, font }) {
  context.font = font;
  context.lineWidth = 3.5;
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  const [x, y] = [(seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2];
  rows.forEach((row, number) => {
    const at = y + (number - (rows.length - 1) / 2) * LINE_HEIGHT;
    context.strokeText(row, x, at);
    context.fillText(row, x, at);
  });
}
