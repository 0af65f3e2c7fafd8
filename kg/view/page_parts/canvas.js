// The drawing itself: marks and lines, what is selected, what is in sight.
const marks = read("nodes");
const lines = read("edges");
const LOOKS = {};
marks.forEach((mark) => {
  LOOKS[things[mark.id].kind] = [mark.shape, mark.color];
  delete mark.label; // names.js writes them, where there is room
});
LOOKS.thing = LOOKS.thing || ["dot", "#8a9099"];
const FADED = 0.18;
const MANY_LINES = 150;
const box = byId("mynetwork");
let theme = {};
let now = { lines: new Set(), marks: new Set(), passing: [] };
let selected = { thing: null, claim: null };
let hovered = { thing: null, claim: null };
let nodes;
let edges;
let network;
let whole = true; // the whole is in sight: nobody has zoomed or moved it yet
let lineWidth = null;
let markScale = 1;

function readTheme() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  theme = {
    paper: colour("paper"), ink: colour("ink"), soft: colour("soft"),
    line: colour("line"), denied: colour("denied"), accent: colour("accent"),
    font: getComputedStyle(document.body).fontFamily,
  };
}

function lineColour(claim) {
  const colour = claim.denied ? theme.denied : theme.line;
  const chosen = claim.denied ? theme.denied : theme.accent;
  return { color: colour, hover: chosen, highlight: chosen, inherit: false };
}

function markColour(kind) {
  const background = LOOKS[kind][1];
  return {
    background, border: theme.paper,
    hover: { background, border: theme.ink },
    highlight: { background, border: theme.ink },
  };
}

function buildCanvas() {
  readTheme();
  marks.forEach((mark) => { mark.color = markColour(things[mark.id].kind); });
  lines.forEach((line) => { line.color = lineColour(claims[line.id]); });
  nodes = new vis.DataSet(marks);
  edges = new vis.DataSet(lines);
  now = shown();
  network = new vis.Network(box, {
    nodes: new vis.DataView(nodes, { filter: (mark) => now.marks.has(mark.id) }),
    edges: new vis.DataView(edges, { filter: (line) => now.lines.has(line.id) }),
  }, JSON.parse(read("options")));
  network.on("click", ({ nodes: [thing], edges: [claim] }) => {
    if (thing !== undefined) {
      showThing(thing);
    } else if (claim !== undefined) {
      showClaim(claim);
    } else {
      closePanel();
    }
  });
  network.on("doubleClick", ({ nodes: [thing] }) => {
    if (thing !== undefined) {
      expand(thing);
    }
  });
  network.on("hoverNode", ({ node }) => { hovered = { thing: node, claim: null }; });
  network.on("hoverEdge", ({ edge }) => { hovered = { thing: null, claim: edge }; });
  network.on("blurNode", () => { hovered = { thing: null, claim: null }; });
  network.on("blurEdge", () => { hovered = { thing: null, claim: null }; });
  network.on("zoom", () => { whole = false; setMarkSizes(); });
  network.on("dragEnd", () => { whole = false; });
  network.on("resize", () => { if (whole) { fit(); } });
  network.on("afterDrawing", drawNames);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    readTheme();
    nodes.update(things.map((thing) => ({ id: thing.id, color: markColour(thing.kind) })));
    edges.update(lines.map(({ id }) => ({ id, color: lineColour(claims[id]) })));
  });
  setLineWidth();
  fit();
}

// Many lines are drawn thin, so that the things stand out.
function setLineWidth() {
  const wanted = (now.lines.size > MANY_LINES ? 0.9 : 1.6) * markScale;
  if (wanted !== lineWidth) {
    lineWidth = wanted;
    network.setOptions({ edges: { width: wanted } });
  }
}

// Seen from afar, marks keep a size that shows their kind.
function setMarkSizes(scale = network.getScale()) {
  const wanted = Math.round(4 * Math.min(2.25, Math.max(1, 0.6 / scale))) / 4;
  if (wanted !== markScale) {
    markScale = wanted;
    nodes.update(marks.map(({ id, size }) => ({ id, size: size * markScale })));
    setLineWidth();
  }
}

function redraw() {
  now = shown();
  // The views keep what their filter said when an item last changed.
  network.body.data.nodes.refresh();
  network.body.data.edges.refresh();
  setLineWidth();
  network.redraw();
}

// The whole of what is shown, with room for names; never blown up beyond reading size.
function fit(ids = [...now.marks], animation = false) {
  whole = ids.length === now.marks.size;
  const at = network.getPositions(ids.filter((id) => now.marks.has(id)));
  const xs = Object.values(at).map(({ x }) => x);
  const ys = Object.values(at).map(({ y }) => y);
  if (!xs.length) {
    return;
  }
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const scale = Math.min(1.35,
    (box.clientWidth - Math.min(170, box.clientWidth * 0.22)) / Math.max(right - left, 1),
    (box.clientHeight - 150) / Math.max(bottom - top, 1));
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  network.moveTo({
    // A little down, away from the row of buttons.
    position: { x: (left + right) / 2, y: (top + bottom) / 2 - 14 / scale },
    scale: Math.max(scale, 0.03),
    animation: animation && !still ? { duration: 350, easingFunction: "easeInOutQuad" } : false,
  });
  setMarkSizes(scale);
}

function select(thing, claim) {
  selected = { thing, claim };
  network.unselectAll();
  let near = null;
  if (thing !== null) {
    near = new Set([thing, ...things[thing].neighbours]);
    if (now.marks.has(thing)) {
      network.selectNodes([thing], false);
    }
  } else if (claim !== null) {
    near = new Set([claims[claim].subject, claims[claim].object]);
    if (now.lines.has(claim)) {
      network.selectEdges([claim]);
    }
  }
  fade(near);
}

// What has nothing to do with the selection steps back.
function fade(near) {
  const far = (id) => near !== null && !near.has(id);
  nodes.update(things.map(({ id }) => ({ id, opacity: far(id) ? FADED : 1 })));
  edges.update(lines.map(({ id }) => {
    const { subject, object } = claims[id];
    const touched = selected.thing === null
      ? !(far(subject) || far(object))
      : subject === selected.thing || object === selected.thing;
    return {
      id,
      color: { ...lineColour(claims[id]), opacity: near === null || touched ? 1 : FADED },
    };
  }));
}
