// The drawing without a mouse: arrows step from thing to thing, Enter opens one.
const STEP = 60;

function say(words) {
  byId("say").textContent = words;
}

// The things in sight by importance, which arrows go through.
function stepThrough(step) {
  const order = byRank.filter((id) => now.things[id] && (isFull(id) || id === hovered.thing));
  if (!order.length) {
    return;
  }
  const at = order.indexOf(hovered.thing ?? state.thing);
  const id = order[(at + step + order.length) % order.length];
  hover(id, null);
  const { x, y } = toScreen(place[id]);
  if (x < STEP || y < STEP || x > box.clientWidth - STEP || y > box.clientHeight - STEP) {
    stage.lookAt({ ...place[id], scale: eye.scale });
  }
  say(`${things[id].name}, ${kindWords(things[id].kind)}, ${counted(neighbours(id).length, "neighbour")}`);
}

function zoom(by) {
  whole = false;
  stage.lookAt({ ...eye, scale: eye.scale * by });
  saveLink();
}

function pan(x, y) {
  whole = false;
  stage.lookAt({ x: eye.x + (x * STEP) / eye.scale, y: eye.y + (y * STEP) / eye.scale, scale: eye.scale });
}

const KEYS = {
  ArrowRight: () => stepThrough(1),
  ArrowDown: () => stepThrough(1),
  ArrowLeft: () => stepThrough(-1),
  ArrowUp: () => stepThrough(-1),
  "+": () => zoom(1.3),
  "=": () => zoom(1.3),
  "-": () => zoom(1 / 1.3),
  0: () => fit(null, true),
  f: () => chosenThing((id) => focusOn(id)),
  e: () => chosenThing((id) => expand(id)),
  h: () => chosenThing((id) => hide(id)),
  p: () => chosenThing((id) => pin(id)),
  Enter: () => chosenThing((id) => { showThing(id); panel.focus(); }),
};
const PANS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

function chosenThing(action) {
  const id = hovered.thing ?? state.thing;
  if (id !== null) {
    action(id);
  }
}

function buildKeys() {
  box.addEventListener("keydown", (event) => {
    const action = event.shiftKey && PANS[event.key] ? () => pan(...PANS[event.key]) : KEYS[event.key];
    if (action && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      action();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.activeElement !== field) {
      closePanel();
    } else if (event.key === "/" && !/INPUT|SELECT/.test(document.activeElement.tagName)) {
      event.preventDefault();
      field.focus();
    }
  });
}
