// Relations on their lines, where there are few lines or one is chosen.
const FEW_LINES = 60;
const CLOSE = 1.15;
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]; // of a line, for its words

const MOST_LINES = 2 ** 24;
let byImportance = [];
function linesByRank() {
  if (byImportance.length !== lines.length) {
    const keys = Float64Array.from(lines, ({ id, rank }) => rank * MOST_LINES + id).sort();
    byImportance = Array.from(keys, (key) => lines[key % MOST_LINES]);
  }
  return byImportance;
}

// The lines that are drawn: those between things drawn in full, and those lifted.
function linesInFull({ liftedOnly = false } = {}) {
  const found = new Set(liftedLines().filter(({ id }) => now.lines[id]));
  const ranks = liftedOnly ? 0 : budget();
  for (const line of linesByRank()) {
    if (line.rank >= ranks) {
      break;
    }
    if (now.lines[line.id]) {
      found.add(line);
    }
  }
  return found;
}

function liftedLines() {
  const chosen = state.line === null ? [] : linesOf(lines[state.line].from, lines[state.line].to);
  const own = state.thing === null ? [] : things[state.thing].lines.map((id) => lines[id]);
  return [...chosen, ...own, ...(hovered.line === null ? [] : [lines[hovered.line]])];
}

function placedRelations(context, taken) {
  const liftedOnly = (now.lineCount > FEW_LINES && eye.scale < CLOSE) || dimming();
  const wanted = [...linesInFull({ liftedOnly })].filter(isInSight);
  const weight = (line) => lineLift(line) * 2 + (line.look === "denied");
  wanted.sort((a, b) => weight(b) - weight(a) || a.rank - b.rank);
  const placed = [];
  for (const line of wanted) {
    const found = placedRelation(context, line, taken);
    if (found) {
      taken.add(found.seat);
      placed.push(found);
    }
    if (placed.length > MOST_NAMES) {
      break;
    }
  }
  return placed;
}

// Whether the middle of a line, where its words go, lies in the window.
function isInSight({ from, to }) {
  const x = (place[from].x + place[to].x) / 2 - eye.x;
  const y = (place[from].y + place[to].y) / 2 - eye.y;
  return Math.abs(x * eye.scale) < room.wide / 2
    && Math.abs(y * eye.scale) < room.high / 2;
}

function placedRelation(context, line, taken) {
  const [one, other, far] = ends(line);
  const forced = lineLift(line) > 1;
  const font = `${forced ? 600 : 400} 11.5px ${theme.font}`;
  const words = lineWords(line);
  const row = words.length > 28 ? `${words.slice(0, 27)}…` : words;
  const wide = width(context, font, row) + 8;
  if (!forced && far < 40) {
    return null;
  }
  const seats = PARTS.map((part) => boxAt(
    one.x + (other.x - one.x) * part, one.y + (other.y - one.y) * part, wide, 15));
  if (forced || line.look === "denied") { // beside the line rather than nowhere
    seats.push(...[-18, 18, -36, 36].map((off) =>
      ({ ...seats[0], top: seats[0].top + off, bottom: seats[0].bottom + off })));
  }
  const seat = seats.find((wanted) => taken.free(wanted)) || (forced ? seats[0] : null);
  return seat ? { seat, row, font, denied: line.look === "denied" } : null;
}

function writeRelation(context, { seat, row, font, denied }) {
  context.fillStyle = theme.paper;
  context.globalAlpha = 0.88;
  context.fillRect(seat.left, seat.top, seat.right - seat.left, 15);
  context.globalAlpha = 1;
  context.font = font;
  context.fillStyle = denied ? theme.denied : theme.soft;
  context.fillText(row, (seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2 + 0.5);
}
