// The drawing on a graphics card, by sigma.js.
const SLICE = 6000; // marks and lines made anew before the page may do something else

// Sigma asks for a context of the graphics card for each layer, and draws marks before
// lines. A context takes long to make where software does the work of a card, so all
// share one, and the marks wait for the lines (see line_program.js).
function oneContext(Sigma) {
  return class extends Sigma {
    createWebGLContext(id, options) {
      if (id === "edges") {
        return super.createWebGLContext(id, { ...options, picking: false });
      }
      this.elements[id] = this.elements.edges;
      this.webGLContexts[id] = this.webGLContexts.edges;
      return this.webGLContexts.edges;
    }

    registerNodeProgram(key, Program) {
      if (key === "mark") {
        this.nodePrograms.mark = new Program(this.webGLContexts.nodes, null, this);
      }
      return this;
    }

    renderHighlightedNodes() {} // it would clear the layer that all share

    registerEdgeProgram(key, Program) {
      return key === "line" ? super.registerEdgeProgram(key, Program) : this;
    }
  };
}

function sigmaStage(onDrawn) {
  const { Sigma, MultiDirectedGraph } = drawing;
  const waiting = { nodes: [], edges: [] };
  let turn = null;
  const graph = new MultiDirectedGraph();
  // The most important last, so that they lie on top.
  [...things].sort((one, other) => other.rank - one.rank)
    .forEach(({ id }) => graph.addNode(String(id), mark(id)));
  lines.forEach((line) =>
    graph.addEdgeWithKey(String(line.id), String(line.from), String(line.to), stroke(line)));
  const half = most([1, ...map.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)])]);
  const sigma = new (oneContext(Sigma))(graph, box, {
    defaultNodeType: "mark",
    defaultEdgeType: "line",
    nodeProgramClasses: { mark: markProgram(drawing, paint) },
    edgeProgramClasses: { line: lineProgram(drawing, paint) },
    renderLabels: false,
    stagePadding: 0,
    enableCameraRotation: false,
    doubleClickZoomingRatio: 1,
    allowInvalidContainer: true,
    minCameraRatio: 1e-5,
    maxCameraRatio: 8,
    zoomingRatio: 1.5,
  });
  sigma.getNodeAtPosition = () => null; // pointer.js knows what lies where
  sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
  sigma.refresh();
  const camera = sigma.getCamera();
  const side = () => Math.min(box.clientWidth, box.clientHeight) || 1;

  function mark(id) {
    return {
      x: place[id].x, y: -place[id].y, size: sizes[id], shape: SHAPES.indexOf(lookOf(things[id].kind)[0]),
      colour: lookOf(things[id].kind)[1], rank: things[id].rank, lift: liftOf(id),
      hidden: !now.things[id],
    };
  }

  function stroke(line) {
    return {
      size: Math.min(4, 1.2 + 0.7 * Math.log2(line.claims.length)),
      look: LOOKS.indexOf(line.look), lane: line.lane, rank: line.rank,
      lift: lineLift(line), hidden: !now.lines[line.id],
    };
  }

  function paint(gl, at) {
    const rgb = (location, colour) => gl.uniform3f(location, ...colour);
    gl.uniform1f(at.u_scale, markScale());
    gl.uniform1f(at.u_budget, Math.min(budget(), 1e9));
    gl.uniform1f(at.u_dim, Number(dimming()));
    if (at.u_paper) { rgb(at.u_paper, theme.rgb.paper); rgb(at.u_ink, theme.rgb.ink); }
    if (at.u_line) {
      gl.uniform1f(at.u_thin, lineThickness());
      rgb(at.u_line, theme.rgb.line);
      rgb(at.u_denied, theme.rgb.denied);
      rgb(at.u_chosen, theme.rgb.accent);
    }
  }

  function see() {
    const { x, y, ratio } = camera.getState();
    eye = { x: (x - 0.5) * 2 * half, y: (0.5 - y) * 2 * half, scale: side() / ratio / (2 * half) };
  }

  function work() {
    turn = null;
    const nodes = waiting.nodes.splice(0, SLICE);
    const edges = waiting.edges.splice(0, SLICE - nodes.length);
    nodes.forEach((id) => Object.assign(graph.getNodeAttributes(id), mark(Number(id))));
    edges.forEach((id) => Object.assign(graph.getEdgeAttributes(id), stroke(lines[id])));
    sigma.refresh({ partialGraph: { nodes, edges }, skipIndexation: true, schedule: true });
    if (waiting.nodes.length || waiting.edges.length) {
      turn = setTimeout(work);
    }
  }

  sigma.on("beforeRender", see);
  sigma.on("afterRender", onDrawn);
  return {
    name: "sigma",
    renew(marksToRenew, linesToRenew) {
      waiting.nodes = waiting.nodes.concat(marksToRenew.map(String));
      waiting.edges = waiting.edges.concat(linesToRenew.map(String));
      if (turn === null) { work(); }
    },
    redraw() { sigma.scheduleRender(); },
    still: () => turn === null,
    lookAt(wanted, smoothly) {
      const state = {
        x: 0.5 + wanted.x / (2 * half), y: 0.5 - wanted.y / (2 * half),
        ratio: side() / (wanted.scale * 2 * half), angle: 0,
      };
      if (smoothly) { camera.animate(state, { duration: 350 }); } else { camera.setState(state); see(); }
    },
  };
}
