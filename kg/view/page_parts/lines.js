// Claims that say the same sort of thing of the same two things share a line.
const LOOKS = ["fact", "claimed", "planned", "denied"];
const LANE = 7; // pixels between lines that run side by side
const lines = [];

function look(claim) {
  if (claim.denied) {
    return "denied";
  }
  if (claim.certainty === "asserted") {
    return "fact";
  }
  return claim.certainty === "claimed" ? "claimed" : "planned";
}

function buildLines() {
  const found = new Map();
  const pairs = new Map();
  for (const claim of claims) {
    if (claim.object === null || claim.object === claim.subject) {
      continue;
    }
    const key = (claim.subject * things.length + claim.object) * 4 + LOOKS.indexOf(look(claim));
    let line = found.get(key);
    if (!line) {
      line = {
        id: lines.length, from: claim.subject, to: claim.object, look: look(claim), claims: [],
        rank: Math.max(things[claim.subject].rank, things[claim.object].rank), lane: 0,
      };
      lines.push(line);
      found.set(key, line);
      const pair = Math.min(line.from, line.to) * things.length + Math.max(line.from, line.to);
      pairs.set(pair, [...(pairs.get(pair) || []), line]);
    }
    line.claims.push(claim.id);
    claim.line = line.id;
  }
  for (const members of pairs.values()) {
    members.forEach((line, at) => {
      const lane = (at - (members.length - 1) / 2) * LANE;
      line.lane = line.from < line.to ? lane : -lane; // seen from the other end, the other side
    });
  }
}

things.forEach((thing) => { thing.lines = []; });
buildLines();
lines.forEach((line) => {
  things[line.from].lines.push(line.id);
  things[line.to].lines.push(line.id);
});

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
