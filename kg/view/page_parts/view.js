// From places on the map to places on the screen, and how large things look from there.
const box = byId("stage");
// A window that is higher than wide gets the map on its side.
const upright = window.innerHeight > 1.2 * window.innerWidth;
// Where things stand on the map of all.
const map = things.map(({ x, y }) => (upright ? { x: y, y: x } : { x, y }));
let place = map; // where they stand now
// The size of the stage; asking the browser for it is slow where thousands of things ask.
const room = { wide: 0, high: 0 };
function measure() {
  Object.assign(room, { wide: box.clientWidth, high: box.clientHeight });
}
let eye = { x: 0, y: 0, scale: 1 }; // what is in the middle, and pixels per unit
let atFirst = 1; // the scale of the first sight
const LARGEST_SCALE = 1.35;
// How many things are seen at first: those that the page wants, if there is room.
const PLACE_OF_NAME = 9000; // square pixels
const LEAST_FIRST = 24;
let seenFirst = Math.min(first, Math.max(LEAST_FIRST,
  Math.round((window.innerWidth * window.innerHeight) / PLACE_OF_NAME)));
const DOT = 1.5;
const [SMALLEST, LARGEST, GROWTH] = [8, 30, 3.8];

// The radius of a thing's mark on the map: its area follows how much it is linked.
const sizeOf = (degree) => Math.min(LARGEST, SMALLEST + GROWTH * Math.sqrt(degree));
const sizes = things.map(({ degree }) => sizeOf(degree));

function toScreen({ x, y }) {
  return {
    x: room.wide / 2 + (x - eye.x) * eye.scale,
    y: room.high / 2 + (y - eye.y) * eye.scale,
  };
}

function fromScreen(x, y) {
  return {
    x: eye.x + (x - room.wide / 2) / eye.scale,
    y: eye.y + (y - room.high / 2) / eye.scale,
  };
}

// Seen from afar, marks keep a size that shows their kind.
const markScale = () => Math.min(1, Math.max(0.3, 0.72 * Math.sqrt(eye.scale)));

// How many things are drawn in full: more the closer one looks, always as many as fit.
function budget() {
  if (state.scope !== null || seenFirst >= things.length) {
    return Infinity;
  }
  const closer = Math.max(1, eye.scale / atFirst);
  return seenFirst * closer * closer;
}

const isFull = (thing) => things[thing].rank < budget() || isLifted(thing);

function radius(thing) {
  return isFull(thing) ? sizes[thing] * markScale() : DOT;
}

// How high the part of the drawing is that no panel lies on, as it does on a phone.
function clearHigh() {
  const over = !panel.hidden && getComputedStyle(panel).position === "absolute";
  return box.clientHeight - (over ? panel.offsetHeight : 0);
}

// Where a view must look to have these things in sight, with room for their names.
function framing(ids) {
  measure();
  const xs = ids.map((id) => place[id].x);
  const ys = ids.map((id) => place[id].y);
  if (!ids.length) {
    return { x: 0, y: 0, scale: 1 };
  }
  const [left, right] = [least(xs), most(xs)];
  const [top, bottom] = [least(ys), most(ys)];
  const [wide, high] = [box.clientWidth, clearHigh()];
  const scale = Math.min(LARGEST_SCALE,
    (wide - Math.min(170, wide * 0.24)) / Math.max(right - left, 1),
    Math.max(high - 150, 60) / Math.max(bottom - top, 1));
  // A little down, away from the row of buttons, and clear of a panel.
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2 + ((box.clientHeight - high) / 2 - 12) / scale,
    scale: Math.max(scale, 0.001),
  };
}

const least = (numbers) => numbers.reduce((one, other) => Math.min(one, other), Infinity);
const most = (numbers) => numbers.reduce((one, other) => Math.max(one, other), -Infinity);

// What the map shows at first: the things of the first ranks.
function firstThings() {
  return things.filter(({ rank }) => rank < seenFirst).map(({ id }) => id);
}

// The two ends of a line on the screen, beside other lines between the same things.
function ends(line) {
  const one = toScreen(place[line.from]);
  const other = toScreen(place[line.to]);
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const far = Math.hypot(dx, dy) || 1;
  const [x, y] = [(-dy / far) * line.lane, (dx / far) * line.lane];
  return [{ x: one.x + x, y: one.y + y }, { x: other.x + x, y: other.y + y }, far];
}
