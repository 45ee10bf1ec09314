// How long an item was really worked on: time in a hidden tab or without any input is left out.

const IDLE = 15000;
let spent = 0;
let last = 0;

function tick() {
  const now = performance.now();
  if (document.visibilityState === 'visible') {
    spent += Math.min(now - last, IDLE);
  }
  last = now;
}

/** Starts counting for another item. */
export function restart() {
  spent = 0;
  last = performance.now();
}

/** Milliseconds since then. */
export function active() {
  tick();
  return Math.round(spent);
}

for (const name of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'visibilitychange']) {
  document.addEventListener(name, tick, {passive: true, capture: true});
}
