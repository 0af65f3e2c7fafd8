// The drawing on a graphics card, by sigma.js.
const SLICE = 12; // milliseconds of work before the page may do something else
const AT_ONCE = 400; // marks or lines made between two looks at the clock
const QUIET = 90; // milliseconds between two pictures while there is more to make

// Sigma knows a graph by three of its members; what it draws it asks of our own tables.
const tablesAsGraph = (mark, stroke) => ({
  multi: true,
  addUndirectedEdgeWithKey() {},
  dropNode() {},
  get order() { return things.length; },
  on() {},
  removeListener() {},
  nodes: () => [],
  edges: () => [],
  forEachNode() {},
  forEachEdge() {},
  getNodeAttributes: mark,
  getEdgeAttributes: stroke,
  extremities: (line) => [lines[line].from, lines[line].to],
});

// Sigma makes all marks and lines in one go, and its own context for each layer. Here
// they are made slice by slice, and all layers share one context, which takes long to
// make where software does the work of a card; so marks wait for lines (line_program.js).
function sliced(Sigma) {
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

    getNodeAtPosition() { return null; } // pointer.js knows what lies where

    // Room for all marks and lines, empty until they are put there.
    reserve() {
      this.reserved = true;
      this.nodePrograms.mark.reallocate(things.length);
      this.edgePrograms.line.reallocate(lines.length);
    }

    refresh(options) { return this.reserved ? this.scheduleRender() : super.refresh(options); }

    putMark(id) {
      this.updateNode(id);
      // The most important last, so that they lie on top.
      this.addNodeToProgram(id, 0, things.length - 1 - things[id].rank);
    }

    putLine(id) {
      this.updateEdge(id);
      this.addEdgeToProgram(id, 0, id);
    }
  };
}

// What is to be made, and work on it in slices; `done` hears when nothing is left.
function makingInSlices(sigma, done) {
  const waiting = { marks: [], lines: [] };
  let turn = null;
  let pictured = 0;

  function work() {
    const until = performance.now() + SLICE;
    while (waiting.marks.length + waiting.lines.length && performance.now() < until) {
      const marks = waiting.marks.splice(-AT_ONCE);
      marks.forEach((id) => sigma.putMark(id));
      // A line needs both its ends.
      (marks.length ? [] : waiting.lines.splice(-AT_ONCE)).forEach((id) => sigma.putLine(id));
    }
    const more = waiting.marks.length + waiting.lines.length > 0;
    turn = more ? setTimeout(work) : null;
    if (!more || performance.now() - pictured > QUIET) {
      pictured = performance.now();
      done(more);
    }
  }

  return (marks, strokes) => {
    waiting.marks = waiting.marks.concat(marks);
    waiting.lines = waiting.lines.concat(strokes);
    if (turn === null) { work(); }
  };
}

const half = most([1, ...map.flatMap(({ x, y }) => [Math.abs(x), Math.abs(y)])]);
const SETTINGS = {
  defaultNodeType: "mark",
  defaultEdgeType: "line",
  renderLabels: false,
  stagePadding: 0,
  enableCameraRotation: false,
  doubleClickZoomingRatio: 1,
  allowInvalidContainer: true,
  minCameraRatio: 1e-5,
  maxCameraRatio: 8,
  zoomingRatio: 1.5,
};

function markOnCard(id) {
  const [shape, colour] = lookOf(things[id].kind);
  return {
    x: place[id].x, y: -place[id].y, size: sizes[id], shape: SHAPES.indexOf(shape), colour,
    rank: things[id].rank, lift: liftOf(id), hidden: !now.things[id],
  };
}

function lineOnCard(id) {
  const line = lines[id];
  return {
    size: Math.min(4, 1.2 + 0.7 * Math.log2(line.claims.length)),
    look: LOOKS.indexOf(line.look), lane: line.lane, rank: line.rank,
    lift: lineLift(line), hidden: !now.lines[id],
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

// `whole` hears once all is made; until then another stage is seen.
function sigmaStage(onDrawn, whole) {
  const sigma = new (sliced(drawing.Sigma))(tablesAsGraph(markOnCard, lineOnCard), box, {
    ...SETTINGS,
    nodeProgramClasses: { mark: markProgram(drawing, paint) },
    edgeProgramClasses: { line: lineProgram(drawing, paint) },
  });
  let live = false;
  sigma.setCustomBBox({ x: [-half, half], y: [-half, half] });
  sigma.refresh(); // now it knows where the box is
  sigma.reserve();
  const camera = sigma.getCamera();
  const side = () => Math.min(box.clientWidth, box.clientHeight) || 1;

  function see() {
    const { x, y, ratio } = camera.getState();
    eye = { x: (x - 0.5) * 2 * half, y: (0.5 - y) * 2 * half, scale: side() / ratio / (2 * half) };
  }

  const seen = (wanted) => ({
    x: 0.5 + wanted.x / (2 * half), y: 0.5 - wanted.y / (2 * half),
    ratio: side() / (wanted.scale * 2 * half), angle: 0,
  });
  const make = makingInSlices(sigma, (more) => {
    if (live) {
      sigma.scheduleRender();
    } else if (!more) {
      live = true;
      camera.setState(seen(eye));
      whole();
      sigma.render();
    }
  });
  sigma.on("beforeRender", () => { if (live) { see(); } });
  sigma.on("afterRender", () => { if (live) { onDrawn(); } });
  return {
    name: "sigma",
    renew: make,
    grow() {
      sigma.reserve();
      make(things.map(({ id }) => id), lines.map(({ id }) => id));
    },
    redraw() { sigma.scheduleRender(); },
    lookAt(wanted, smoothly) {
      if (smoothly) {
        camera.animate(seen(wanted), { duration: 350 });
      } else {
        camera.setState(seen(wanted));
        see();
      }
    },
  };
}
