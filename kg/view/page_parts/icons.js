// Marks and lines as small pictures for the legend and the lists.
const lookOf = (kind) => looks[kind] || looks.thing;
const OUTLINES = {
  dot: ["circle", { cx: 8, cy: 8, r: 6 }],
  square: ["rect", { x: 2.5, y: 2.5, width: 11, height: 11 }],
  triangle: ["path", { d: "M8 1.5 15 13.5H1Z" }],
  triangleDown: ["path", { d: "M8 14.5 15 2.5H1Z" }],
  diamond: ["path", { d: "M8 1 15 8 8 15 1 8Z" }],
  hexagon: ["path", { d: "M4.5 2h7L15 8l-3.5 6h-7L1 8Z" }],
  star: ["path", { d: "M8 .8l2.1 4.7 5.1.5-3.8 3.4 1.1 5L8 11.8l-4.5 2.6 1.1-5L.8 6l5.1-.5Z" }],
};
const STROKES = { fact: "none", claimed: "7 4", planned: "2 4", denied: "none" };

function kindIcon(kind) {
  const [shape, colour] = lookOf(kind);
  const [tag, attributes] = OUTLINES[shape];
  return drawn("svg", { class: "icon", viewBox: "0 0 16 16", "aria-hidden": "true" },
    drawn(tag, { ...attributes, fill: colour }));
}

function lineIcon(name) {
  const crossed = name === "denied" ? drawn("path", { d: "M11 4l8 8m0-8l-8 8" }) : null;
  return drawn("svg", { class: `icon line ${name}`, viewBox: "0 0 30 16", "aria-hidden": "true" },
    drawn("path", { d: "M1 8H29", "stroke-dasharray": STROKES[name] }), crossed);
}

const certaintyLook = (certainty) =>
  ({ asserted: "fact", claimed: "claimed" })[certainty] || "planned";
