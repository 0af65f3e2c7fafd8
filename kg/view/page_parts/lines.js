// Claims that say the same sort of thing of the same two things share a line.
const LOOKS = ["fact", "claimed", "planned", "denied"];
const LANE = 7; // pixels between lines that run side by side
const MOST_THINGS = 2 ** 22; // so that the numbers of two fit into one
const lines = [];
const linesBetween = new Map();
const lineOf = []; // the line of each claim, -1 where it links no two things

function look(claim) {
  if (claim.denied) {
    return "denied";
  }
  if (claim.certainty === "asserted") {
    return "fact";
  }
  return claim.certainty === "claimed" ? "claimed" : "planned";
}

// The lines between two things, whichever way they run.
function linesOf(one, other) {
  const key = Math.min(one, other) * MOST_THINGS + Math.max(one, other);
  let found = linesBetween.get(key);
  if (!found) {
    found = [];
    linesBetween.set(key, found);
  }
  return found;
}

function buildLines(from) {
  for (let id = from; id < claims.length; id += 1) {
    const [subject, object] = [column.subject[id], column.object[id]];
    if (object < 0 || object === subject) {
      lineOf.push(-1);
      continue;
    }
    const beside = linesOf(subject, object);
    const shown = look(claims[id]);
    const line = beside.find((one) => one.from === subject && one.look === shown)
      || newLine(subject, object, shown, beside);
    line.claims.push(id);
    lineOf.push(line.id);
  }
}

function newLine(from, to, shown, beside) {
  const rank = Math.max(things[from].rank, things[to].rank);
  const line = { id: lines.length, from, to, look: shown, claims: [], rank, lane: 0 };
  lines.push(line);
  things[from].lines.push(line.id);
  things[to].lines.push(line.id);
  beside.push(line);
  beside.forEach((one, at) => {
    const lane = (at - (beside.length - 1) / 2) * LANE;
    one.lane = one.from < one.to ? lane : -lane; // seen from the other end, the other side
  });
  return line;
}

claimTable.derive("line", (id) => (lineOf[id] < 0 ? undefined : lineOf[id]));
buildLines(0);

const otherEnd = (line, thing) => (line.from === thing ? line.to : line.from);

// The things that lines which pass the filters lead to, the most important first.
function neighbours(thing) {
  const found = new Set();
  for (const id of things[thing].lines) {
    if (now.passes[id]) {
      found.add(otherEnd(lines[id], thing));
    }
  }
  return [...found].sort((one, other) => things[one].rank - things[other].rank);
}

// Every claim between two things, whichever way it runs.
function between(one, other) {
  return things[one].claims.filter((id) => {
    const { subject, object } = claims[id];
    return (subject === one && object === other) || (subject === other && object === one);
  });
}

function lineWords(line) {
  const words = new Set(line.claims.filter(passesNow).map((id) => relationWords(claims[id])));
  const [firstWords] = words;
  return words.size > 1 ? `${firstWords} +${words.size - 1}` : firstWords || "";
}
