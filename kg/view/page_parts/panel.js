// The details beside the views; one at a time.
const panel = byId("panel");
let opener = null;

function openPanel(wide, ...children) {
  if (panel.hidden) {
    opener = document.activeElement;
  }
  panel.replaceChildren(
    button("×", closePanel, { class: "close", "aria-label": "Close details" }),
    ...children.filter((child) => child !== null));
  panel.classList.toggle("wide-panel", wide);
  panel.hidden = false;
  panel.scrollTop = 0;
}

function closePanel() {
  if (!panel.hidden) {
    const inside = panel.contains(document.activeElement);
    panel.hidden = true;
    if (inside && opener && opener !== document.body) {
      opener.focus();
    }
  }
  if (dimming()) {
    select(null, null);
  }
  saveLink();
}

const CARDS_AT_ONCE = 40;

// A heading with cards under it, the latest first; long lists grow on demand.
function group(title, ids, makeCard = (id) => card(id)) {
  if (!ids.length) {
    return [];
  }
  const day = (id) => published(claims[id]) || "";
  const sorted = [...ids].sort((one, other) =>
    (day(other) > day(one) ? 1 : day(other) < day(one) ? -1 : one - other));
  const cards = element("div", { class: "cards" });
  const more = button("", () => add(), { class: "wide" });
  const add = () => {
    const at = cards.children.length;
    cards.append(...sorted.slice(at, at + CARDS_AT_ONCE).map(makeCard));
    const left = sorted.length - cards.children.length;
    more.textContent = `Show ${counted(left, "more claim")}`;
    more.hidden = left === 0;
  };
  add();
  return [title ? element("h3", {}, title) : null, cards, more];
}
