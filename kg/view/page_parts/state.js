// What the reader chose: what is in sight, selected, hidden, pinned.
const state = {
  view: "graph",
  scope: null, // the things that the graph is narrowed to, or null for the map of all
  centre: null, // the thing that the scope grew around
  route: null, // the two things that the scope leads from and to
  hidden: new Set(),
  pinned: new Set(),
  thing: null,
  line: null,
  article: null,
};
const listeners = [];

// Tell everybody that another selection of claims passes, or that other things show.
function changed() {
  sift();
  listeners.forEach((listener) => listener());
}

function hide(thing) {
  state.hidden.add(thing);
  state.pinned.delete(thing);
  closePanel();
  changed();
}

function pin(thing) {
  if (!state.pinned.delete(thing)) {
    state.pinned.add(thing);
  }
  changed();
}

function unhideAll() {
  state.hidden.clear();
  changed();
}
