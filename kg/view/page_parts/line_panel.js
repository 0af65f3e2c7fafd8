// What is said of two things: every sentence, side by side with those that dispute it.
function showLine(id) {
  const { from, to } = lines[id];
  showPair(from, to, id);
}

function showClaim(id) {
  const claim = claims[id];
  if (claim.line !== undefined) {
    showPair(claim.subject, claim.object, claim.line, id);
    return;
  }
  const same = sameClaims(things[claim.subject].claims.filter(passesNow))
    .find((ids) => ids.includes(id)) || [id];
  openPanel(true, element("p", { class: "kind" }, "Claim"), dispute(same));
  select(null, null);
  saveLink();
}

function showPair(one, other, line, claim = null) {
  const all = between(one, other).filter((id) => admits(claims[id]));
  const groups = sameClaims(all);
  const chosen = claim === null ? lines[line].claims.find((id) => all.includes(id)) : claim;
  groups.sort((a, b) => Number(b.includes(chosen)) - Number(a.includes(chosen)));
  openPanel(true,
    element("p", { class: "kind" }, counted(groups.length, "claim"), " in ",
      counted(all.length, "sentence")),
    element("h2", { class: "pair" }, thingButton(one), " and ", thingButton(other)),
    ...groups.map(dispute));
  select(null, line);
  bringIntoSight([one, other]);
  saveLink();
}

// One claim: who says so on one side, who disputes it on the other.
function dispute(ids) {
  const { says, denies, saidBy, deniedBy } = support(ids);
  const claim = claims[says[0] ?? denies[0]];
  const side = (title, members, from) => (members.length ? element("div", { class: "side" },
    element("p", { class: "tally" }, title),
    element("p", { class: "outlets" }, from.names.join(", ")),
    element("p", { class: "outlets independent" }, independentWords(members)),
    ...group(null, members, (id) => card(id, false)).filter(Boolean)) : null);
  return element("section", { class: "dispute" },
    element("h3", { class: "triple" }, thingButton(claim.subject),
      element("span", { class: "relation" }, claim.denied ? claim.relation : claim.words),
      claim.object === null ? element("span", { class: "value" }, claim.value || "")
        : thingButton(claim.object)),
    element("div", { class: denies.length && says.length ? "sides two" : "sides" },
      side(supportWords("Said", saidBy, says.length), says, saidBy),
      side(supportWords("Denied", deniedBy, denies.length), denies, deniedBy)));
}

function showSteps(on, steps) {
  const pairs = lines.filter((line) => now.lines[line.id]);
  const { start, end } = state.route;
  openPanel(true,
    element("p", { class: "kind" }, `Path of ${counted(steps, "step")}`),
    element("h2", { class: "pair" }, thingButton(start), " to ", thingButton(end)),
    ...sameClaims(pairs.flatMap((line) => line.claims.filter(passesNow))).map(dispute));
  say(`${counted(steps, "step")} from ${things[start].name} to ${things[end].name}, over `
    + on.slice(1, -1).map((id) => things[id].name).join(", "));
  saveLink();
}
