// The drawing: ground below, marks and lines on the stage, names above.
const MANY_LINES = 150;
let theme = {};
let stage = null;
let hovered = { thing: null, line: null };
let whole = true; // the first sight: nobody has zoomed or moved it yet
let drawnThings = new Uint8Array(things.length);
let drawnLines = new Uint8Array(lines.length);

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  const names = ["paper", "ink", "soft", "line", "denied", "accent", "region"];
  theme = Object.fromEntries(names.map((name) => [name, colour(name)]));
  theme.rgb = Object.fromEntries(names.map((name) => [name, rgb(theme[name])]));
  theme.font = getComputedStyle(document.body).fontFamily;
}

const rgb = (hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);

const dimming = () => state.thing !== null || state.line !== null;
const isEnd = (thing) => state.line !== null
  && (lines[state.line].from === thing || lines[state.line].to === thing);
let near = new Set(); // the neighbours of what is selected

// 2 for what is selected, 1 for what it is linked with, 0 for everything else.
function liftOf(thing) {
  if (thing === state.thing || thing === hovered.thing || isEnd(thing)) {
    return 2;
  }
  return near.has(thing) || state.pinned.has(thing) ? 1 : 0;
}

const isLifted = (thing) => liftOf(thing) > 0;

function lineLift(line) {
  const chosen = state.line === null ? null : lines[state.line];
  const same = chosen && ((chosen.from === line.from && chosen.to === line.to)
    || (chosen.from === line.to && chosen.to === line.from));
  if (same || line.id === hovered.line) {
    return 2;
  }
  return Number(state.thing !== null && (line.from === state.thing || line.to === state.thing));
}

// Many lines are drawn thin, so that the things stand out.
const lineThickness = () => (now.lineCount > MANY_LINES || eye.scale < 0.25 ? 0.75 : 1.1);

function context(id) {
  const canvas = byId(id);
  const ratio = window.devicePixelRatio || 1;
  measure();
  const { wide, high } = room;
  if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(high * ratio)) {
    canvas.width = Math.round(wide * ratio);
    canvas.height = Math.round(high * ratio);
  }
  const found = canvas.getContext("2d");
  found.setTransform(ratio, 0, 0, ratio, 0, 0);
  found.clearRect(0, 0, wide, high);
  found.textAlign = "center";
  found.textBaseline = "middle";
  found.lineJoin = "round";
  return found;
}

function drawAround() {
  drawRegions(context("ground"));
  const above = context("names");
  const { placed, taken, seen } = placedNames(above);
  const relations = placedRelations(above, taken);
  seen.filter(({ id }) => state.pinned.has(id)).forEach((mark) => drawPin(above, mark));
  relations.forEach((relation) => writeRelation(above, relation));
  placed.forEach((name) => writeName(above, name));
  if (state.scope !== null || served) {
    seen.filter(({ id }) => !dimming() || isLifted(id))
      .forEach((mark) => writeMore(above, taken, mark));
  }
  performance.mark("drawn");
  saveLink();
}

function drawPin(above, { x, y, radius }) {
  above.strokeStyle = theme.accent;
  above.lineWidth = 2;
  above.beginPath();
  above.arc(x, y, radius * 1.35 + 4, 0, 2 * Math.PI);
  above.stroke();
}

// How many neighbours a double click would bring, or claims a click.
function writeMore(above, taken, { id, x, y, radius }) {
  const out = state.scope === null ? 0
    : neighbours(id).filter((other) => !state.scope.has(other)).length;
  const more = out ? `+${out}` : beyond(id) ? beyondWords(id) : "";
  const [left, top] = [x + radius * 0.75 + 7, y - radius * 0.75 - 5];
  if (more && taken.free(boxAt(left, top, 16, 9), id)) {
    writeName(above, {
      seat: boxAt(left, top, 0, 0), rows: [more], font: `600 10px ${theme.font}`,
    });
  }
}

// Makes anew what changed its looks: which things and lines, and those that moved.
function renew(moved = new Set(), touched = new Set()) {
  const marks = things.filter(({ id }) =>
    now.things[id] !== drawnThings[id] || moved.has(id) || touched.has(id)).map(({ id }) => id);
  const fresh = new Set(marks);
  const strokes = lines.filter((line) => now.lines[line.id] !== drawnLines[line.id]
    || (now.lines[line.id] && (fresh.has(line.from) || fresh.has(line.to)))
    || moved.has(line.from) || moved.has(line.to)).map(({ id }) => id);
  drawnThings = now.things;
  drawnLines = now.lines;
  stage.renew(marks, strokes);
}

function select(thing, line) {
  const before = liftedNow();
  Object.assign(state, { thing, line });
  near = new Set(thing === null ? [] : neighbours(thing));
  renew(new Set(), new Set([...before, ...liftedNow()]));
}

function liftedNow() {
  const ends = state.line === null ? [] : [lines[state.line].from, lines[state.line].to];
  return [...near, ...ends, ...(state.thing === null ? [] : [state.thing]),
    ...(hovered.thing === null ? [] : [hovered.thing])];
}

function hover(thing, line) {
  if (thing !== hovered.thing || line !== hovered.line) {
    const before = [hovered.thing, ...(hovered.line === null ? [] : [lines[hovered.line].from])];
    hovered = { thing, line };
    const after = [thing, ...(line === null ? [] : [lines[line].from])];
    renew(new Set(), new Set([...before, ...after].filter((id) => id !== null)));
  }
}

function fit(ids = null, smoothly = false) {
  const all = things.filter(({ id }) => now.things[id]).map(({ id }) => id);
  whole = ids === null;
  const wanted = ids || (state.scope === null ? firstThings().filter((id) => now.things[id]) : all);
  const framed = framing(wanted.length ? wanted : all);
  if (state.scope === null && ids === null) {
    atFirst = framed.scale;
  }
  stage.lookAt(framed, smoothly && !matchMedia("(prefers-reduced-motion: reduce)").matches);
}

// Looks at things that lie outside the window.
function bringIntoSight(ids) {
  measure();
  const out = ids.some((id) => {
    const { x, y } = toScreen(place[id]);
    return x < 20 || y < 20 || x > room.wide - 20 || y > clearHigh() - 20;
  });
  if (out && room.wide && ids.every((id) => now.things[id])) {
    const { x, y, scale } = framing(ids);
    stage.lookAt({ x, y, scale: Math.min(scale, eye.scale) });
  }
}

// Another window gets another frame; when the panel opens, things stay where they are.
let windowSize = "";
let boxWide = 0;
function resized() {
  measure();
  const { wide } = room;
  const same = windowSize === `${window.innerWidth} ${window.innerHeight}`;
  if (wide && whole && !same) {
    fit();
  } else if (wide && boxWide) {
    stage.lookAt({ x: eye.x + (wide - boxWide) / 2 / eye.scale, y: eye.y, scale: eye.scale });
  }
  windowSize = `${window.innerWidth} ${window.innerHeight}`;
  boxWide = wide || boxWide;
}

function buildCanvas() {
  readTheme();
  buildRegions();
  sift();
  drawnThings = now.things;
  drawnLines = now.lines;
  eye = framing(firstThings());
  setStage(firstStage(drawAround));
  fit();
  new ResizeObserver(resized).observe(box);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readTheme();
    stage.redraw();
  });
}
