// Boxes on the screen that are taken, in squares, so that a look-up need not see all.
const SQUARE = 80;
const meets = (one, other) => one.left < other.right && other.left < one.right
  && one.top < other.bottom && other.top < one.bottom;

class Taken {
  constructor() {
    this.squares = new Map();
  }

  * squaresOf({ left, right, top, bottom }) {
    for (let x = Math.floor(left / SQUARE); x <= Math.floor(right / SQUARE); x += 1) {
      for (let y = Math.floor(top / SQUARE); y <= Math.floor(bottom / SQUARE); y += 1) {
        yield x * 1000 + y;
      }
    }
  }

  add(taken) {
    for (const square of this.squaresOf(taken)) {
      if (!this.squares.has(square)) {
        this.squares.set(square, []);
      }
      this.squares.get(square).push(taken);
    }
  }

  free(wanted, owner = null) {
    for (const square of this.squaresOf(wanted)) {
      for (const taken of this.squares.get(square) || []) {
        if ((owner === null || taken.owner !== owner) && meets(wanted, taken)) {
          return false;
        }
      }
    }
    return true;
  }
}

function boxAt(x, y, wide, high, owner = null) {
  return { left: x - wide / 2, right: x + wide / 2, top: y - high / 2, bottom: y + high / 2, owner };
}
