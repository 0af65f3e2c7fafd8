// The articles with the sentences that claims rest on; a click shows what they say.
const sources = byId("sources-view");
const perSentence = new Map();
let sourcesShown = 200;

// The claims of each sentence, found when an article is first read.
function bySentence() {
  for (let id = perSentence.claims || 0; id < claims.length; id += 1) {
    const at = column.sentence[id];
    if (!perSentence.has(at)) {
      perSentence.set(at, []);
    }
    perSentence.get(at).push(id);
  }
  perSentence.claims = claims.length;
  return perSentence;
}

const speaksOf = (sentence) => bySentence().get(sentence).filter(passesNow);

// How many claims that pass come from each article; -1 stands for no known article.
function claimsByArticle() {
  const counts = new Map();
  now.passing.forEach(({ article }) => counts.set(article, (counts.get(article) || 0) + 1));
  return counts;
}

function articleItem(id, count) {
  const { title, publisher, published: day } = articles[id] || { title: NO_SOURCE };
  return element("li", {}, button("", () => { readArticle(id); }, {
    "aria-current": id === state.article ? "true" : null,
  }, element("span", { class: "headline" }, title || "untitled article"),
  element("span", { class: "from" }, [publisher, day, counted(count, "claim")].filter(Boolean).join(" · "))));
}

function sentenceMark(sentence) {
  const passing = speaksOf(sentence);
  if (!passing.length) {
    return sentences.text[sentence];
  }
  const looks = new Set(passing.map((id) => look(claims[id])));
  const shown = looks.has("denied") ? "denied" : looks.has("fact") ? "fact" : [...looks][0];
  return element("span", {
    class: `sentence ${shown}`, role: "button", tabindex: "0", id: `sentence-${sentence}`,
    "aria-label": `${sentences.text[sentence]} ${counted(passing.length, "claim")}`,
    on: {
      click: () => showSentence(sentence),
      keydown: (event) => {
        if (event.key === "Enter" || event.key === " ") {
          event.preventDefault();
          showSentence(sentence);
          panel.focus();
        }
      },
    },
  }, sentences.text[sentence]);
}

function reader(id) {
  if (id === null) {
    return element("div", { class: "reader" }, element("p", {}, "No article has a claim that passes."));
  }
  const article = articles[id] || { title: NO_SOURCE };
  const pieces = article.body || [...bySentence().keys()].filter((at) => sentences.article[at] < 0)
    .flatMap((at) => [at, "\n\n"]);
  return element("article", { class: "reader", "aria-label": article.title || "article" },
    element("h2", {}, article.url ? link(article.url, article.title || article.url)
      : article.title || "untitled article"),
    element("p", { class: "from" },
      [article.publisher, article.author, article.published].filter(Boolean).join(" · ")),
    element("div", { class: "text" }, ...pieces.map((piece) =>
      (typeof piece === "number" ? sentenceMark(piece) : piece))));
}

function fillSources() {
  if (sources.hidden) {
    return;
  }
  const counts = claimsByArticle();
  const found = [...counts].sort(([one], [other]) => other - one); // the latest first
  if (!counts.has(state.article)) {
    state.article = found.length ? found[0][0] : null;
  }
  const left = found.length - sourcesShown;
  sources.replaceChildren(
    element("nav", { "aria-label": "Articles" },
      element("p", { class: "from" }, `${counted(found.length, "source")} ${scopeWords()}`),
      element("ul", {}, ...found.slice(0, sourcesShown).map(([id, count]) => articleItem(id, count))),
      left > 0 ? button(`Show ${counted(left, "more source")}`, () => {
        sourcesShown += 1000;
        fillSources();
      }, { class: "wide" }) : ""),
    reader(state.article));
}

function readArticle(id) {
  state.article = id;
  fillSources();
  const current = sources.querySelector("[aria-current]");
  if (current) {
    current.focus();
  }
  sources.querySelector(".reader").scrollTop = 0;
  saveLink();
}

function readSentence(sentence) {
  state.article = sentences.article[sentence];
  showView("sources");
  fillSources();
  const found = byId(`sentence-${sentence}`);
  if (found) {
    found.classList.add("here");
    found.scrollIntoView({ block: "center" });
    found.focus({ preventScroll: true });
  }
}

function showSentence(sentence) {
  const ids = speaksOf(sentence);
  openPanel(false,
    element("p", { class: "kind" }, counted(ids.length, "claim"), " from this sentence"),
    ...group(null, ids));
  select(null, null);
}
