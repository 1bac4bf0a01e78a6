import { loadThemes } from "#lib/themes/load-themes.ts";
import { fillAddress, PAGES } from "../../app/_ui/pages.ts";
import { median } from "./median.ts";

const COLD_MILLISECONDS = 5_000;
const COLD_READER_MILLISECONDS = 1_000;
/** A search through all texts, which says how far it is. */
const COLD_DISCOVERY_MILLISECONDS = 60_000;
const WARM_MILLISECONDS = 500;
const MOST_BYTES = 1_000_000;
const REPEATS = 5;
const BETWEEN_LOOKS = 15;

/**
 * Opens every view of every page, first cold, then warm, and says how long each takes and how large it is.
 *
 * @param look called after every few pages, so that a run that is ended has said what it saw
 */
export async function openEveryPage(origin: string, look: (pages: number) => void): Promise<void> {
  const parts = { speech: "1", otherSpeech: "2", slogan: "高质量发展", theme: loadThemes().themes[0]!.id, phrase: "发展" };
  const views = PAGES.flatMap((page) => page.views).map(({ address }) => fillAddress(address, parts));
  let over = 0;
  for (const [at, view] of [...new Set(views)].entries()) {
    const line = await timePage(origin, view);
    if (line.includes("OVER")) over += 1;
    console.log(line);
    if ((at + 1) % BETWEEN_LOOKS === 0) look(at + 1);
  }
  console.log(`pages: ${over} beyond a bound: ${over === 0 ? "within" : "OVER"}`);
}

async function timePage(origin: string, page: string): Promise<string> {
  const cold = await open(origin + page);
  const warm: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) warm.push((await open(origin + page)).milliseconds);
  const coldBound = coldBoundOf(page);
  const within = cold.status === 200 && cold.milliseconds <= coldBound && median(warm) <= WARM_MILLISECONDS && cold.bytes <= MOST_BYTES;
  return (
    `${page}: status ${cold.status}, ${Math.round(cold.bytes / 1000)} kB, cold ${cold.milliseconds.toFixed(0)} ms (bound ${coldBound}), ` +
    `warm ${median(warm).toFixed(0)} ms (bound ${WARM_MILLISECONDS}): ${within ? "within" : "OVER"}`
  );
}

function coldBoundOf(page: string): number {
  if (/^\/speeches\/\d/.test(page)) return COLD_READER_MILLISECONDS;
  return page.startsWith("/discovery") ? COLD_DISCOVERY_MILLISECONDS : COLD_MILLISECONDS;
}

async function open(address: string): Promise<{ status: number; bytes: number; milliseconds: number }> {
  const started = performance.now();
  const answer = await fetch(address);
  const { byteLength } = await answer.arrayBuffer();
  return { status: answer.status, bytes: byteLength, milliseconds: performance.now() - started };
}
