// What lies under the pointer, and what a click does.
const NEAR_LINE = 6;
const MOST_ASIDE = 40; // pixels: the outermost lane of a line, and a little more
const STILL = 6; // pixels that a pointer may move between down and up in a click
const TWICE = 400; // milliseconds within which a second click is a double click

function thingAt(x, y) {
  let [best, nearest] = [null, Infinity];
  const spot = fromScreen(x, y);
  const far = (LARGEST * markScale() + 4) / eye.scale;
  for (let id = 0; id < place.length; id += 1) {
    if (!now.things[id] || Math.abs(place[id].x - spot.x) > far || Math.abs(place[id].y - spot.y) > far) {
      continue;
    }
    const at = toScreen(place[id]);
    const away = Math.hypot(at.x - x, at.y - y) - radius(id);
    // A dot counts only where there is no mark, and only close by.
    const reach = isFull(id) ? 3 : 2;
    if (away < reach && away - (isFull(id) ? 1000 : 0) < nearest) {
      [best, nearest] = [id, away - (isFull(id) ? 1000 : 0)];
    }
  }
  return best;
}

// Whether a place lies in the rectangle that a line runs across, or so near to it.
function isAround({ from, to }, { x, y }, far) {
  const [one, other] = [place[from], place[to]];
  return x > Math.min(one.x, other.x) - far && x < Math.max(one.x, other.x) + far
    && y > Math.min(one.y, other.y) - far && y < Math.max(one.y, other.y) + far;
}

function lineAt(x, y) {
  let [best, nearest] = [null, NEAR_LINE];
  const spot = fromScreen(x, y);
  const far = MOST_ASIDE / eye.scale;
  for (const line of linesInFull()) {
    if (!isAround(line, spot, far)) {
      continue;
    }
    const [one, other] = ends(line);
    const [dx, dy] = [other.x - one.x, other.y - one.y];
    const part = ((x - one.x) * dx + (y - one.y) * dy) / (dx * dx + dy * dy || 1);
    if (part < 0 || part > 1) {
      continue;
    }
    const away = Math.hypot(one.x + part * dx - x, one.y + part * dy - y);
    if (away < nearest) {
      [best, nearest] = [line.id, away];
    }
  }
  return best;
}

function under(event) {
  measure();
  const { left, top } = box.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  const thing = thingAt(x, y);
  return { thing, line: thing === null ? lineAt(x, y) : null };
}

function click(event) {
  const { thing, line } = under(event);
  sought = null; // where somebody points, the view stays
  if (state.route && state.route.end === null && thing !== null) {
    showPath(state.route.start, thing);
  } else if (thing !== null) {
    showThing(thing);
  } else if (line !== null) {
    showLine(line);
  } else {
    closePanel();
  }
}

// Sigma keeps touches from becoming clicks, so clicks are told from what the pointer did.
function buildPointer() {
  let down = null;
  let looking = false;
  let last = { at: -Infinity, thing: null };
  box.addEventListener("pointerdown", (event) => {
    down = event.isPrimary ? [event.clientX, event.clientY] : null;
  }, true);
  box.addEventListener("pointerup", (event) => {
    const far = down ? Math.hypot(event.clientX - down[0], event.clientY - down[1]) : Infinity;
    if (event.button !== 0 || far > STILL) {
      return;
    }
    if (last.thing !== null && event.timeStamp - last.at < TWICE) {
      expand(last.thing); // the first click may have moved it away from the pointer
      last.thing = null;
    } else {
      last = { at: event.timeStamp, thing: under(event).thing };
      click(event);
    }
  });
  box.addEventListener("pointermove", (event) => {
    if (event.buttons) {
      whole = false;
      return;
    }
    if (!looking && event.pointerType === "mouse") {
      looking = true;
      requestAnimationFrame(() => {
        looking = false;
        const { thing, line } = under(event);
        box.style.cursor = thing === null && line === null ? "" : "pointer";
        hover(thing, line);
      });
    }
  });
  box.addEventListener("pointerleave", () => hover(null, null));
  box.addEventListener("wheel", () => { whole = false; }, { passive: true });
}
