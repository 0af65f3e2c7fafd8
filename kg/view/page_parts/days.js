// When: a histogram to read and to click, and the two days between which to look.
const BARS = 36;
const DAY = 86400000;
const [CHART_WIDE, CHART_HIGH] = [200, 46];

const stamp = (day) => Date.parse(`${day}T00:00:00Z`);
const asDay = (time) => new Date(time).toISOString().slice(0, 10);

// The days of all claims as times, in order: counted by number, so that each is read once.
function timesOfClaims() {
  const event = (id) => (column.from[id] < 0 ? column.until[id] : column.from[id]);
  const [numberOf, dayOf] = days.of === "event" ? [event, (number) => strings[number]]
    : [articleAt, (number) => articles[number].published];
  const counts = new Map();
  claims.forEach((_, id) => counts.set(numberOf(id), (counts.get(numberOf(id)) || 0) + 1));
  counts.delete(-1);
  return [...counts].map(([number, count]) => [stamp(dayOf(number)), count])
    .filter(([time]) => Number.isFinite(time))
    .sort(([one], [other]) => one - other)
    .flatMap(([time, count]) => new Array(count).fill(time));
}

// Equal stretches of time with how many claims fall in each.
function histogram() {
  const times = timesOfClaims();
  if (!times.length) {
    return [];
  }
  // A few far-off years must not squeeze all others into one bar.
  const start = times[Math.floor(times.length * 0.02)];
  const end = times[Math.ceil((times.length - 1) * 0.98)];
  const length = Math.max(1, Math.ceil((end - start + DAY) / DAY / BARS));
  const bars = Array.from({ length: Math.ceil((end - start + DAY) / DAY / length) }, (_, at) => ({
    from: asDay(start + at * length * DAY), until: asDay(start + ((at + 1) * length - 1) * DAY), count: 0,
  }));
  times.forEach((time) => {
    const bar = bars[Math.floor((time - start) / DAY / length)];
    if (bar) {
      bar.count += 1;
    }
  });
  return bars;
}

function chart(bars) {
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  const wide = CHART_WIDE / Math.max(bars.length, 1);
  const inside = (bar) => (!days.from || bar.until >= days.from) && (!days.until || bar.from <= days.until);
  return drawn("svg", {
    class: "chart", viewBox: `0 0 ${CHART_WIDE} ${CHART_HIGH}`, preserveAspectRatio: "none", role: "img",
    "aria-label": bars.length ? `Claims from ${bars[0].from} to ${bars.at(-1).until}` : "No dates",
  }, ...bars.map((bar, at) => {
    const high = bar.count ? Math.max(2, (bar.count / highest) * CHART_HIGH) : 0;
    return drawn("g", { on: { click: () => setDays(bar.from, bar.until) } },
      drawn("rect", { class: "touch", x: at * wide, y: 0, width: wide, height: CHART_HIGH }),
      drawn("rect", { class: inside(bar) ? "bar" : "bar out", x: at * wide + wide * 0.1,
        y: CHART_HIGH - high, width: wide * 0.8, height: high }),
      drawn("title", {}, `${bar.from}${bar.until > bar.from ? ` to ${bar.until}` : ""}: ${counted(bar.count, "claim")}`));
  }));
}

function setDays(from, until) {
  const again = days.from === from && days.until === until;
  Object.assign(days, again ? { from: "", until: "" } : { from, until });
  showDays();
  changed();
}

let showDays = () => {};
function daySection() {
  const field = (name, words) => element("label", { class: "day" }, words, element("input", {
    type: "date",
    id: `day-${name}`,
    on: { change: (event) => { days[name] = event.target.value; showDays(); changed(); } },
  }));
  const choice = element("select", {
    id: "day-of",
    "aria-label": "Which date",
    on: { change: (event) => { days.of = event.target.value; showDays(); changed(); } },
  }, element("option", { value: "published" }, "published"),
  element("option", { value: "event" }, "happened"));
  const holder = element("div", { class: "chart-holder" });
  const fields = [field("from", "from"), field("until", "to")];
  showDays = () => {
    choice.value = days.of;
    fields.forEach((label, at) => { label.querySelector("input").value = [days.from, days.until][at]; });
    const bars = histogram();
    holder.replaceChildren(chart(bars), element("p", { class: "range" },
      ...(bars.length ? [element("span", {}, bars[0].from), element("span", {}, bars.at(-1).until)] : [])));
  };
  showDays();
  return element("details", { open: true }, element("summary", {}, "When"),
    element("div", { class: "days" }, choice, holder, ...fields));
}
