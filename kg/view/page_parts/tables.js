// Tables come as columns and stay so: a row is a view that reads its cells when asked,
// so that opening a page does not copy all that it knows.
const NOTHING = [];
const CELLS = {
  plain: (column, id) => column[id],
  words: (column, id) => (column[id] < 0 ? null : strings[column[id]]),
  numbers: (column, id) => (column[id] < 0 ? null : column[id]),
  rare: (column, id) => column[id] || NOTHING,
};

// The tables that numbers point at.
const POINTS = { subject: "things", object: "things", speakerThing: "things", sentence: "sentences" };

function turnedCell(kind, name, value, turned) {
  if (kind === "words") {
    return value < 0 ? -1 : turned.words[value];
  }
  if (kind === "numbers") {
    return value < 0 ? -1 : turned[POINTS[name]][value];
  }
  return value;
}

class Table {
  constructor(told) {
    this.columns = {};
    this.rows = [];
    this.Row = class { constructor(id) { this.id = id; } };
    this.each(told, (name, kind, column) => this.define(name, kind, column));
    this.more(told.count);
  }

  // Every column of a table as it was told, with what kind of column it is.
  each(told, action) {
    for (const kind of Object.keys(CELLS)) {
      Object.entries(told[kind]).forEach(([name, column]) => action(name, kind, column));
    }
  }

  define(name, kind, column) {
    const cell = CELLS[kind];
    this.columns[name] = column;
    Object.defineProperty(this.Row.prototype, name, { get() { return cell(column, this.id); } });
  }

  derive(name, cell) {
    Object.defineProperty(this.Row.prototype, name, { get() { return cell(this.id); } });
  }

  // One more row, told elsewhere; `turned` has the numbers here of what it points at.
  add(told, at, turned) {
    const id = this.rows.length;
    this.each(told, (name, kind, column) => {
      if (!(name in this.columns)) {
        this.define(name, kind, kind === "rare" ? {} : []);
      }
      if (kind !== "rare" || column[at] !== undefined) {
        this.columns[name][id] = turnedCell(kind, name, column[at], turned);
      }
    });
    this.more(1);
  }

  more(count) {
    for (let added = 0; added < count; added += 1) {
      this.rows.push(new this.Row(this.rows.length));
    }
  }
}
