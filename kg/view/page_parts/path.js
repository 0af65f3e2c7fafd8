// The shortest way from one thing to another over lines that pass the filters.
const MOST_ON_PATHS = 20;

function distances(start) {
  const found = new Int32Array(things.length).fill(-1);
  found[start] = 0;
  let edge = [start];
  while (edge.length) {
    const next = [];
    for (const thing of edge) {
      for (const id of things[thing].lines) {
        const other = otherEnd(lines[id], thing);
        if (now.passes[id] && found[other] < 0 && canPass(other)) {
          found[other] = found[thing] + 1;
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return found;
}

function canPass(thing) {
  return !state.hidden.has(thing) && !off.kind.has(things[thing].kind);
}

// The things on all shortest ways, or on one of them where there are too many.
function shortestPath(start, end) {
  const away = distances(start);
  if (away[end] < 0) {
    return null;
  }
  const back = distances(end);
  const on = things.filter(({ id }) => away[id] >= 0 && back[id] >= 0
    && away[id] + back[id] === away[end]).map(({ id }) => id);
  return on.length <= MOST_ON_PATHS ? inSteps(on, away) : oneOf(on, start, away, back);
}

function inSteps(on, away) {
  return on.sort((one, other) => away[one] - away[other] || things[one].rank - things[other].rank);
}

// The one that goes over the best known things.
function oneOf(on, start, away, back) {
  const allowed = new Set(on);
  const way = [start];
  while (back[way.at(-1)] > 0) {
    const here = way.at(-1);
    way.push(neighbours(here).find((other) =>
      allowed.has(other) && away[other] === away[here] + 1 && back[other] === back[here] - 1));
  }
  return way;
}
