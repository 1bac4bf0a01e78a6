/** Longest wait for a part of the page that is still being written. */
const PATIENCE_MILLISECONDS = 10_000;

/**
 * Shows the place that the address names. A browser looks for it while the page is still being written, when
 * what streams in is not in its place yet, and gives up; a reader who has moved meanwhile is left where they
 * are.
 */
export function openAtHash(page: Document, signal: AbortSignal): void {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id === "") return;
  const until = performance.now() + PATIENCE_MILLISECONDS;
  let hasMoved = false;
  for (const name of ["wheel", "touchmove", "keydown", "pointerdown"])
    page.addEventListener(name, () => (hasMoved = true), { signal, once: true, passive: true });
  const look = () => {
    if (hasMoved || signal.aborted || performance.now() > until) return;
    const place = page.getElementById(id);
    // What waits for its place is in the page but not drawn.
    if (place !== null && place.getClientRects().length > 0) place.scrollIntoView();
    else requestAnimationFrame(look);
  };
  look();
}
