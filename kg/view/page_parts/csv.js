// Claims as a table for spreadsheets (RFC 4180).
const CSV_COLUMNS = [
  ["article", (claim) => articleOf(claim).url || articleOf(claim).title],
  ["published", published],
  ["publisher", (claim) => articleOf(claim).publisher],
  ["subject", (claim) => things[claim.subject].name],
  ["relation", (claim) => claim.relation],
  ["object", ending],
  ["property", (claim) => claim.property],
  ["qualifiers", (claim) => claim.qualifiers.map(([, words]) => words).join("; ")],
  ["attributed_to", (claim) => claim.speaker],
  ["polarity", (claim) => (claim.denied ? "negative" : "positive")],
  ["modality", (claim) => claim.modality],
  ["time", (claim) => claim.time],
  ["sentence", sentenceOf],
  ["confidence", (claim) => String(claim.confidence)],
  ["claim", (claim) => claim.iri],
];

// A cell that a spreadsheet would run as a formula gets an apostrophe in front.
function cell(value) {
  const words = value || "";
  const safe = /^[=+\-@\t\r]/.test(words) && !/^[+-]?[0-9][0-9.,]*%?$/.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(chosen) {
  const rows = chosen.map((claim) => CSV_COLUMNS.map(([, value]) => cell(value(claim))).join(","));
  return [CSV_COLUMNS.map(([name]) => name).join(","), ...rows, ""].join("\r\n");
}
