// Which stage is seen: a plain canvas first, then the graphics card, or without one the
// library of pyvis. Making a context of the card blocks a page for as long as it takes.
function setStage(next) {
  stage = next;
  document.documentElement.dataset.stage = next.name;
}

function handOver() {
  const first = stage;
  let coming = null;
  const whole = () => {
    first.end();
    setStage(coming);
    performance.mark("whole");
  };
  try {
    coming = sigmaStage(drawAround, whole);
  } catch {
    box.replaceChildren(); // no WebGL
    coming = visStage(drawAround);
    whole();
    coming.lookAt(eye);
    return;
  }
  coming.grow();
  // What changes while the card's picture is being made, changes in both.
  const { renew, grow } = first;
  first.renew = (...changed) => { renew(); coming.renew(...changed); };
  first.grow = () => { grow(); coming.grow(); };
}

// Once the first sight has been seen, and what draws it is at rest.
function handOverSoon() {
  const idle = window.requestIdleCallback || ((action) => setTimeout(action));
  requestAnimationFrame(() => idle(handOver, { timeout: 500 }));
}
