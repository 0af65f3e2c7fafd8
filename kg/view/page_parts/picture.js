// The drawing as shapes in screen coordinates, for a picture that lies in a file.
function shapes() {
  const measure = byId("names").getContext("2d");
  const { placed, taken } = placedNames(measure);
  return {
    lines: strokesInSight(), marks: marksInSight(), names: placed,
    relations: placedRelations(measure, taken),
  };
}

// The most important last, so that they lie on top.
const marksInSight = () => inSight().filter(({ id }) => !dimming() || isLifted(id)).reverse();

function strokesInSight() {
  const found = [];
  for (const line of linesInFull()) {
    if (dimming() && !lineLift(line)) {
      continue;
    }
    const [one, other, far] = ends(line);
    const [a, b] = [radius(line.from), radius(line.to) + 2];
    if (far > a + b) {
      const at = (part) => ({ x: one.x + (other.x - one.x) * part, y: one.y + (other.y - one.y) * part });
      found.push({ look: line.look, from: at(a / far), to: at(1 - b / far),
        wide: Math.min(4, 1.2 + 0.7 * Math.log2(line.claims.length)) * lineThickness() });
    }
  }
  return found;
}

const round = (number) => Math.round(number * 10) / 10;
const inDots = { fact: null, claimed: "7 4", planned: "2 4", denied: null };

function lineShape({ look: name, from, to, wide }) {
  const colour = name === "denied" ? theme.denied : theme.line;
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = 5 + 2.2 * wide;
  const corner = (turn) => `${round(to.x - head * Math.cos(angle + turn))} ${round(to.y - head * Math.sin(angle + turn))}`;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  return drawn("g", { stroke: colour, fill: colour },
    drawn("path", { d: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`,
      fill: "none", "stroke-width": round(wide), "stroke-dasharray": inDots[name] }),
    drawn("path", { d: `M${round(to.x)} ${round(to.y)}L${corner(0.4)}L${corner(-0.4)}Z`, "stroke-width": 0 }),
    name === "denied" ? drawn("path", { "stroke-width": 1.6,
      d: `M${round(x - 4)} ${round(y - 4)}l8 8m0-8l-8 8` }) : null);
}

function markShape({ id, x, y, radius: size }) {
  const [shape, colour] = lookOf(things[id].kind);
  const [tag, attributes] = OUTLINES[shape];
  const scale = round((size / 6) * 10) / 10;
  return drawn("g", { transform: `translate(${round(x)} ${round(y)}) scale(${scale}) translate(-8 -8)` },
    drawn(tag, { ...attributes, fill: colour, stroke: theme.paper, "stroke-width": 1.2 / scale }));
}

function wordShape(rows, seat, font, colour) {
  const [, weight, size] = /^(\d+) ([\d.]+)px/.exec(font);
  const [x, y] = [(seat.left + seat.right) / 2, (seat.top + seat.bottom) / 2];
  return drawn("g", { "font-size": size, "font-weight": weight, fill: colour, "text-anchor": "middle",
    stroke: theme.paper, "stroke-width": 3.5, "stroke-linejoin": "round", "paint-order": "stroke" },
  ...rows.map((row, number) => drawn("text", { x: round(x),
    y: round(y + (number - (rows.length - 1) / 2) * LINE_HEIGHT + size * 0.35) }, row)));
}

// What the picture shows, by whom and in which colours.
function caption(wide, high) {
  const kinds = tally(things.filter(({ id }) => now.things[id]).map(({ kind }) => kind)).slice(0, 8);
  let x = 16;
  const keys = kinds.map(([kind]) => {
    const [shape, colour] = lookOf(kind);
    const [tag, attributes] = OUTLINES[shape];
    const key = drawn("g", { transform: `translate(${x} ${high - 30})` },
      drawn(tag, { ...attributes, fill: colour }), drawn("text", { x: 20, y: 12.5, "font-size": 12 }, kindWords(kind)));
    x += 34 + kindWords(kind).length * 6.6;
    return key;
  });
  return drawn("g", { fill: theme.ink },
    drawn("text", { x: 16, y: 28, "font-size": 16, "font-weight": 600 }, known.title), ...keys);
}

function svgPicture() {
  const [wide, high] = [box.clientWidth, box.clientHeight];
  const { lines: strokes, marks, names, relations } = shapes();
  return drawn("svg", { xmlns: SVG, viewBox: `0 0 ${wide} ${high}`, width: wide, height: high,
    "font-family": theme.font.replaceAll('"', "'") },
  drawn("title", {}, known.title),
  drawn("rect", { width: wide, height: high, fill: theme.paper }),
  drawn("g", {}, ...strokes.map(lineShape)),
  drawn("g", {}, ...marks.map(markShape)),
  drawn("g", {}, ...relations.map(({ row: words, seat, font, denied }) =>
    wordShape([words], seat, font, denied ? theme.denied : theme.soft))),
  drawn("g", {}, ...names.map(({ rows: words, seat, font }) => wordShape(words, seat, font, theme.ink))),
  caption(wide, high));
}
