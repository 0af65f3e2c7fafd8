// Claims of the same thing, counted: who says so, who disputes it.

// Those with the same subject, relation and object, whatever their standing.
function sameClaims(ids) {
  const found = new Map();
  for (const id of ids) {
    const { subject, relation, object, value } = claims[id];
    const key = JSON.stringify([subject, relation, object, value]);
    found.set(key, [...(found.get(key) || []), id]);
  }
  return [...found.values()].sort((one, other) => other.length - one.length);
}

function support(ids) {
  const says = ids.filter((id) => !claims[id].denied);
  const denies = ids.filter((id) => claims[id].denied);
  return { says, denies, saidBy: outlets(says), deniedBy: outlets(denies) };
}

// Distinct articles and publishers; one that speaks twice counts once.
function outlets(ids) {
  const from = new Set(ids.map((id) => claims[id].article).filter((article) => article >= 0));
  const by = new Set(ids.map((id) => claims[id].source).filter((name) => name !== NO_SOURCE));
  return { articles: from.size, publishers: by.size, names: [...by].sort() };
}

function supportWords(verb, { articles: from, publishers }, count) {
  if (!from) {
    return `${verb} in ${counted(count, "sentence")}`;
  }
  return `${verb} in ${counted(from, "article")} of ${counted(publishers, "publisher")}`;
}

// How many sources that did not copy from each other say so, and who was the first.
function independentWords(ids) {
  const [best] = ids.map((id) => claims[id].support).filter((found) => found.length)
    .sort((one, other) => other[0] - one[0]);
  if (!best) {
    return "";
  }
  const [count, , day, publisher] = best;
  const first = [publisher ? `by ${publisher}` : "", day ? `on ${day}` : ""].filter(Boolean);
  return `${counted(count, "independent source")}${first.length ? `, first ${first.join(" ")}` : ""}`;
}
