// The first sight, drawn at once on a plain canvas until a graphics card is ready.
function outline(shape) {
  const [tag, at] = OUTLINES[shape];
  if (tag === "path") {
    return new Path2D(at.d);
  }
  const found = new Path2D();
  if (tag === "circle") {
    found.arc(at.cx, at.cy, at.r, 0, 2 * Math.PI);
  } else {
    found.rect(at.x, at.y, at.width, at.height);
  }
  return found;
}

function drawStroke(context, { look: name, from, to, wide }) {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const head = 5 + 2.4 * wide;
  context.strokeStyle = name === "denied" ? theme.denied : theme.line;
  context.fillStyle = context.strokeStyle;
  context.lineWidth = wide;
  context.setLineDash((inDots[name] || "").split(" ").filter(Boolean).map(Number));
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.moveTo(to.x, to.y);
  for (const turn of [0.4, -0.4]) {
    context.lineTo(to.x - head * Math.cos(angle + turn), to.y - head * Math.sin(angle + turn));
  }
  context.fill();
  if (name === "denied") {
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    context.lineWidth = 1.6;
    context.stroke(new Path2D(`M${x - 4} ${y - 4}l8 8m0-8l-8 8`));
  }
}

function drawMark(context, { id, x, y, radius: size }) {
  const [shape, colour] = lookOf(things[id].kind);
  context.save();
  context.translate(x, y);
  context.scale(size / 6, size / 6);
  context.translate(-8, -8);
  context.fillStyle = colour;
  context.strokeStyle = liftOf(id) > 1 ? theme.ink : theme.paper;
  context.lineWidth = 14 / size;
  context.stroke(outline(shape));
  context.fill(outline(shape));
  context.restore();
}

// What is not drawn in full is a dot.
function drawDots(context) {
  const dots = new Map();
  for (const { id, kind } of things) {
    if (now.things[id] && !isFull(id)) {
      const { x, y } = toScreen(place[id]);
      if (!dots.has(kind)) {
        dots.set(kind, new Path2D());
      }
      dots.get(kind).rect(x - 0.8 * DOT, y - 0.8 * DOT, 1.6 * DOT, 1.6 * DOT);
    }
  }
  context.globalAlpha = dimming() ? 0.1 : 0.5;
  for (const [kind, path] of dots) {
    [, context.fillStyle] = lookOf(kind);
    context.fill(path);
  }
  context.globalAlpha = 1;
}

function firstStage(onDrawn) {
  const canvas = element("canvas", { id: "first", "aria-hidden": "true" });
  box.append(canvas);
  let frame = null;
  function draw() {
    frame = null;
    const on = context("first");
    drawDots(on);
    on.globalAlpha = lineThickness() < 1 ? 0.62 : 0.85;
    strokesInSight().forEach((stroke) => drawStroke(on, stroke));
    on.globalAlpha = 1;
    marksInSight().forEach((mark) => drawMark(on, mark));
    onDrawn();
  }
  function soon() { frame ??= requestAnimationFrame(draw); }
  return {
    name: "first",
    renew: soon,
    grow: soon,
    redraw: soon,
    lookAt(wanted) { eye = wanted; soon(); },
    end() {
      cancelAnimationFrame(frame);
      canvas.remove();
    },
  };
}
