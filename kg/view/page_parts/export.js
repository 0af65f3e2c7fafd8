// Files of what is in sight: the picture, or the claims that are selected.

// Of the thing or line that is selected, or else all that pass.
function selection() {
  if (state.thing !== null) {
    return things[state.thing].claims.filter((id) => admits(claims[id])).map((id) => claims[id]);
  }
  if (state.line !== null) {
    const { from, to } = lines[state.line];
    return between(from, to).filter((id) => admits(claims[id])).map((id) => claims[id]);
  }
  return now.passing;
}

function save(name, content, type) {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const anchor = element("a", { href: address, download: name });
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

const svgText = () => `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svgPicture())}\n`;

// The picture is drawn from its SVG, so that both show the same.
function png() {
  const image = new Image();
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText())}`;
  return new Promise((done, failed) => {
    image.addEventListener("error", failed);
    image.addEventListener("load", () => {
      const canvas = element("canvas", { width: box.clientWidth * 2, height: box.clientHeight * 2 });
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(done, "image/png");
    });
    image.src = address;
  });
}

const FILES = [
  ["Picture (PNG)", async () => save("graph.png", await png(), "image/png")],
  ["Picture (SVG)", () => save("graph.svg", svgText(), "image/svg+xml")],
  ["Claims (Turtle)", () => save("claims.ttl", turtle(selection()), "text/turtle")],
  ["Claims (CSV)", () => save("claims.csv", csv(selection()), "text/csv")],
];

function buildExport() {
  const menu = byId("export");
  const items = FILES.map(([words, action]) => button(words, () => {
    menu.open = false;
    action();
  }));
  menu.addEventListener("toggle", () => {
    const picture = state.view === "graph";
    items.slice(0, 2).forEach((item) => { item.disabled = !picture; });
    menu.querySelector(".scope-note").textContent = `${counted(selection().length, "claim")} selected`;
  });
  menu.append(element("div", { class: "menu" }, ...items, element("p", { class: "scope-note" })));
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
}
