// Names on the drawing: always the size of print, never one over another, the most
// linked things first; what has no room appears on zooming in, hovering or selecting.
const EDGE_NAMES = 60;
const NEAR = 1.15;
const LINE_HEIGHT = 15;
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]; // of a line, for its words
const widths = new Map();

function folded(name, limit = 19) {
  const words = name.split(/\s+/);
  const rows = [""];
  for (const word of words) {
    const row = rows[rows.length - 1];
    if (!row || row.length + word.length < limit) {
      rows[rows.length - 1] = row ? `${row} ${word}` : word;
    } else {
      rows.push(word);
    }
  }
  const kept = rows.slice(0, 2);
  if (rows.length > 2) {
    kept[1] += " …";
  }
  return kept.map((row) => (row.length > limit + 8 ? `${row.slice(0, limit + 7)}…` : row));
}

function width(context, font, row) {
  const key = font + row;
  if (!widths.has(key)) {
    context.font = font;
    widths.set(key, context.measureText(row).width);
  }
  return widths.get(key);
}

const meets = (one, other) => one.left < other.right && other.left < one.right
  && one.top < other.bottom && other.top < one.bottom;

// Boxes that are taken, in squares, so that a look-up need not see them all.
class Taken {
  constructor() {
    this.squares = new Map();
  }

  * squaresOf({ left, right, top, bottom }) {
    for (let x = Math.floor(left / 80); x <= Math.floor(right / 80); x += 1) {
      for (let y = Math.floor(top / 80); y <= Math.floor(bottom / 80); y += 1) {
        yield `${x},${y}`;
      }
    }
  }

  add(taken) {
    for (const square of this.squaresOf(taken)) {
      this.squares.set(square, [...(this.squares.get(square) || []), taken]);
    }
  }

  free(wanted, owner = null) {
    for (const square of this.squaresOf(wanted)) {
      for (const taken of this.squares.get(square) || []) {
        if ((owner === null || taken.owner !== owner) && meets(wanted, taken)) {
          return false;
        }
      }
    }
    return true;
  }
}

function boxAt(x, y, wide, high, owner) {
  return { left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2, owner };
}

function drawRows(context, rows, x, y, font, ink) {
  context.font = font;
  context.lineWidth = 3.5;
  context.strokeStyle = theme.paper;
  context.fillStyle = ink;
  rows.forEach((row, number) => {
    const at = y + (number - (rows.length - 1) / 2) * LINE_HEIGHT;
    context.strokeText(row, x, at);
    context.fillText(row, x, at);
  });
}

function drawNames(context) {
  const scale = network.getScale();
  const ratio = context.canvas.width / context.canvas.clientWidth;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const taken = new Taken();
  const strong = new Taken(); // what a strong name should not cover
  const names = new Taken(); // what no name may cover
  const seats = new Map();
  const places = network.getPositions([...now.marks]);
  for (const id of now.marks) {
    const at = network.canvasToDOM(places[id]);
    const radius = nodes.get(id).size * scale;
    seats.set(id, { ...at, radius });
    const mark = boxAt(at.x, at.y, radius * 1.8, radius * 1.8, id);
    taken.add(mark);
    if (things[id].degree >= strongDegree()) {
      strong.add(mark);
    }
  }
  thingNames(context, { taken, strong, names }, seats);
  claimNames(context, taken, scale);
  context.restore();
}

function wantedFirst() {
  const near = selected.thing !== null ? things[selected.thing].neighbours : new Set();
  const ends = selected.claim !== null
    ? [claims[selected.claim].subject, claims[selected.claim].object] : [];
  const rank = (id) => {
    if (id === selected.thing || id === hovered.thing || ends.includes(id)) {
      return 0;
    }
    return near.has(id) ? 1 : 2;
  };
  const order = [...now.marks].sort((one, other) => rank(one) - rank(other) || one - other);
  const focused = selected.thing !== null || selected.claim !== null;
  return order.map((id) => ({ id, rank: rank(id) }))
    .filter(({ rank: value }) => !focused || value < 2);
}

function thingNames(context, { taken, strong: strongest, names }, seats) {
  const { clientWidth, clientHeight } = box;
  for (const { id, rank } of wantedFirst()) {
    const { x, y, radius } = seats.get(id);
    if (x < -80 || y < -60 || x > clientWidth + 80 || y > clientHeight + 60) {
      continue;
    }
    const strong = rank < 2 || things[id].degree >= strongDegree();
    const font = `${strong ? 600 : 400} ${strong ? 13.5 : 12.5}px ${theme.font}`;
    const rows = folded(things[id].name);
    const wide = Math.max(...rows.map((row) => width(context, font, row))) + 6;
    const high = rows.length * LINE_HEIGHT + 2;
    const off = radius + high / 2 + 2;
    const side = radius + wide / 2 + 3;
    const seatsFor = [[0, off], [0, -off], [side, 0], [-side, 0]]
      .map(([dx, dy]) => boxAt(x + dx, y + dy, wide, high, id));
    const seat = seatsFor.find((wanted) => taken.free(wanted, id))
      || (strong ? seatsFor.find((wanted) => strongest.free(wanted, id)) : null)
      || (strong ? seatsFor.find((wanted) => names.free(wanted)) : null)
      || (rank === 0 ? seatsFor[0] : null);
    if (seat) {
      taken.add({ ...seat, owner: null });
      strongest.add({ ...seat, owner: null });
      names.add({ ...seat, owner: null });
      drawRows(context, rows, (seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2,
        font, theme.ink);
    }
  }
  if (scope !== null) {
    seats.forEach((seat, id) => hiddenNeighbours(context, taken, id, seat));
  }
}

const STRONG = 12;
function strongDegree() {
  return Math.max(3, things[Math.min(things.length, STRONG) - 1].degree);
}

// How many neighbours a double click would bring.
function hiddenNeighbours(context, taken, id, { x, y, radius }) {
  const more = [...things[id].neighbours].filter((other) => !scope.has(other)).length;
  const [left, top] = [x + radius * 0.75 + 6, y - radius * 0.75 - 5];
  if (more && taken.free(boxAt(left, top, 14, 9), id)) {
    context.font = `600 10px ${theme.font}`;
    context.lineWidth = 3;
    context.strokeStyle = theme.paper;
    context.fillStyle = theme.soft;
    context.strokeText(`+${more}`, left, top);
    context.fillText(`+${more}`, left, top);
  }
}

function claimNames(context, taken, scale) {
  const all = now.lines.size <= EDGE_NAMES || scale >= NEAR;
  const focused = selected.thing !== null || selected.claim !== null;
  const order = [...now.lines].sort((one, other) => claims[other].denied - claims[one].denied);
  for (const id of order) {
    const claim = claims[id];
    const chosen = id === selected.claim || id === hovered.claim
      || (selected.thing !== null && (claim.subject === selected.thing || claim.object === selected.thing));
    if (!chosen && (!all || focused)) {
      continue;
    }
    const line = network.body.edges[id];
    if (!line || !line.connected) {
      continue;
    }
    const font = `${chosen ? 600 : 400} 11.5px ${theme.font}`;
    const words = relationWords(claim);
    const row = words.length > 26 ? `${words.slice(0, 25)}…` : words;
    const wide = width(context, font, row) + 8;
    const seats = PARTS.map((part) => {
      const { x, y } = network.canvasToDOM(line.edgeType.getPoint(part));
      return boxAt(x, y, wide, 15);
    });
    const [middle] = seats;
    const forced = id === selected.claim || id === hovered.claim;
    if (forced || claim.denied) { // beside the line rather than nowhere
      seats.push(...[-18, 18, -36, 36].map((off) =>
        ({ ...middle, top: middle.top + off, bottom: middle.bottom + off })));
    }
    const seat = seats.find((wanted) => taken.free(wanted)) || (forced ? middle : null);
    if (seat) {
      taken.add(seat);
      context.fillStyle = theme.paper;
      context.globalAlpha = 0.86;
      context.fillRect(seat.left, seat.top, wide, 15);
      context.globalAlpha = 1;
      context.font = font;
      context.fillStyle = claim.denied ? theme.denied : theme.soft;
      context.fillText(row, (seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2 + 0.5);
    }
  }
}
