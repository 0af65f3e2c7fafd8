// What happened when: the claims by the day of the event, or of publication.
const ENTRIES = 150;
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August",
  "September", "October", "November", "December"];
const timeline = byId("timeline-view");
const order = { of: "event", down: true, limit: ENTRIES };

function entryDay(claim) {
  return order.of === "event" ? claim.from || claim.until : published(claim);
}

function monthWords(day) {
  const [year, month] = day.split("-");
  return `${MONTHS[month - 1] || ""} ${Number(year)}`.trim();
}

// How the claim's own time reads: a day, an interval, an open one.
function timeWords(claim) {
  if (order.of !== "event") {
    return Number(published(claim).split("-")[2]).toString();
  }
  const { from, until, time } = claim;
  if (from && from === until) {
    return Number(from.split("-")[2]).toString();
  }
  if (!until || !from) {
    return until ? `until ${until}` : `since ${from}`;
  }
  return time.includes("/") ? `${from} to ${until}` : time;
}

function entry(claim) {
  return element("li", { class: `entry ${look(claim)}` },
    element("span", { class: "when" }, timeWords(claim)),
    element("div", {},
      element("p", { class: "triple" }, thingButton(claim.subject),
        button(relationWords(claim), () => { showClaim(claim.id); panel.focus(); },
          { class: claim.denied ? "relation denied" : "relation" }),
        claim.object === null ? element("span", { class: "value" }, claim.value || "")
          : thingButton(claim.object),
        " ", ...chips(claim)),
      element("p", { class: "quote" }, sentenceOf(claim)),
      element("p", { class: "from" }, [claim.source,
        order.of === "event" && published(claim) ? `published ${published(claim)}` : null]
        .filter(Boolean).join(" · "))));
}

function choiceOf(words, value, current, choose) {
  return button(words, () => { choose(value); order.limit = ENTRIES; fillTimeline(); },
    { "aria-pressed": String(value === current) });
}

function timelineHead(found, without) {
  const undated = without ? ` · ${counted(without, "claim")} without a date` : "";
  return element("div", { class: "view-head" },
    element("p", {}, `${counted(found.length, "dated claim")} ${scopeWords()}${undated}`),
    element("div", { class: "switch", role: "group", "aria-label": "By which date" },
      choiceOf("happened", "event", order.of, (value) => { order.of = value; }),
      choiceOf("published", "published", order.of, (value) => { order.of = value; })),
    element("div", { class: "switch", role: "group", "aria-label": "Order" },
      choiceOf("latest first", true, order.down, (value) => { order.down = value; }),
      choiceOf("earliest first", false, order.down, (value) => { order.down = value; })));
}

function fillTimeline() {
  if (timeline.hidden) {
    return;
  }
  const sign = order.down ? -1 : 1;
  const dated = now.passing.filter(entryDay);
  dated.sort((one, other) => {
    const [a, b] = [entryDay(one), entryDay(other)];
    return a === b ? one.id - other.id : sign * (a < b ? -1 : 1);
  });
  const sections = [];
  let month = null;
  for (const claim of dated.slice(0, order.limit)) {
    const words = monthWords(entryDay(claim));
    if (words !== month) {
      month = words;
      sections.push(element("section", {}, element("h2", {}, words), element("ol", {})));
    }
    sections.at(-1).lastChild.append(entry(claim));
  }
  const left = dated.length - order.limit;
  timeline.replaceChildren(
    timelineHead(dated, now.passing.length - dated.length),
    element("div", { class: "months" }, ...sections),
    left > 0 ? button(`Show ${Math.min(left, 500)} of ${counted(left, "more entry", "more entries")}`, () => {
      order.limit += 500;
      fillTimeline();
    }, { class: "wide" }) : "");
}
