// The drawing without a graphics card, by the library that pyvis brings along. It holds
// only what it shows, since it cannot follow more than some hundred things.
const MOST_WITHOUT = 250;
const DASHES = { fact: false, claimed: [8, 5], planned: [2, 4], denied: false };

// The library lies in the page as text until it is wanted; the page's policy knows it.
function loadVis() {
  document.head.append(element("script", {}, byId("vis").textContent));
}

function visStage(onDrawn) {
  loadVis();
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(box, { nodes, edges }, {
    autoResize: true,
    physics: { enabled: false },
    layout: { improvedLayout: false },
    interaction: { hover: false, dragNodes: false, selectable: false, tooltipDelay: 1e6 },
    nodes: { borderWidth: 1.5 },
    edges: { smooth: false, arrows: { to: { enabled: true, scaleFactor: 0.5 } } },
  });

  function mark(id) {
    const [shape, background] = lookOf(things[id].kind);
    const faded = dimming() && !liftOf(id);
    return {
      id, shape, ...place[id], size: radius(id) / eye.scale, opacity: faded ? 0.2 : 1,
      color: { background, border: liftOf(id) > 1 ? theme.ink : theme.paper },
      borderWidth: liftOf(id) > 1 ? 3 / eye.scale : 1 / eye.scale,
    };
  }

  function stroke(line) {
    const lift = lineLift(line);
    const opacity = dimming() && !lift ? 0.1 : 0.9;
    const colour = line.look === "denied" ? theme.denied : lift > 1 ? theme.accent : theme.line;
    return {
      id: line.id, from: line.from, to: line.to, dashes: DASHES[line.look],
      width: (1.2 + 0.5 * Math.log2(line.claims.length)) / Math.max(eye.scale, 0.3),
      color: { color: colour, opacity },
    };
  }

  function see() {
    const { x, y } = network.getViewPosition();
    eye = { x, y, scale: network.getScale() };
  }

  function fill() {
    const shown = things.filter(({ id }) => now.things[id])
      .sort((one, other) => liftOf(other.id) - liftOf(one.id) || one.rank - other.rank)
      .slice(0, MOST_WITHOUT).map(({ id }) => id);
    const kept = new Set(shown);
    const strokes = lines.filter(({ id, from, to }) => now.lines[id] && kept.has(from) && kept.has(to));
    nodes.clear();
    edges.clear();
    nodes.add(shown.map(mark));
    edges.add(strokes.map(stroke));
  }

  network.on("zoom", () => { see(); fill(); });
  network.on("dragging", see);
  network.on("afterDrawing", () => { see(); onDrawn(); });
  return {
    name: "vis",
    renew: fill,
    grow: fill,
    redraw: fill,
    lookAt(wanted) {
      network.moveTo({ position: { x: wanted.x, y: wanted.y }, scale: wanted.scale });
      see();
      fill();
    },
  };
}
