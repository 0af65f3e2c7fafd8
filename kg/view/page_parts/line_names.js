// Relations on their lines, where there are few lines or one is chosen.
const FEW_LINES = 60;
const CLOSE = 1.15;
const PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73]; // of a line, for its words

function placedRelations(context, taken) {
  const all = (now.lineCount <= FEW_LINES || eye.scale >= CLOSE) && !dimming();
  const ranks = budget();
  const wanted = lines.filter((line) => now.lines[line.id]
    && (lineLift(line) > 0 || (all && line.rank < ranks)) && isInSight(line));
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
  return Math.abs(x * eye.scale) < box.clientWidth / 2
    && Math.abs(y * eye.scale) < box.clientHeight / 2;
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
