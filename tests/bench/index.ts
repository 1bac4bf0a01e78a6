import { benchDiscovery } from "./discovery.bench.ts";
import { benchDrafts } from "./drafts.bench.ts";
import { benchFuzz } from "./fuzz.bench.ts";
import { benchIngest } from "./ingest.bench.ts";
import { benchKills } from "./kills.bench.ts";
import { benchPages } from "./pages.bench.ts";
import { benchPhrases } from "./phrase.bench.ts";
import { benchReaders } from "./readers.bench.ts";
import { benchReuse } from "./reuse.bench.ts";
import { benchSize } from "./size.bench.ts";
import { benchSlogans } from "./slogans.bench.ts";
import { benchThemes } from "./themes.bench.ts";

/** A number that the environment may set, for runs that are longer than a day's. */
function countOf(name: string, usual: number): number {
  return Number(process.env[name]) || usual;
}

/** Every benchmark by name; `npm run bench -- <name>…` runs some of them, `-- all` all. */
const BENCHES: Record<string, () => Promise<void>> = {
  fuzz: () => benchFuzz(countOf("FUZZ_FILES", 10_000), countOf("FUZZ_SKIP", 0)),
  drafts: () => benchDrafts(countOf("DRAFT_FILES", 300)),
  kills: () => benchKills(countOf("KILLS", 60)),
  "ingest-1m": () => benchIngest(1_000_000),
  "ingest-10m": () => benchIngest(10_000_000),
  "size-1m": () => benchSize(1_000_000),
  "size-10m": () => benchSize(10_000_000),
  "size-100m": () => benchSize(100_000_000),
  "pages-10m": () => benchPages(10_000_000),
  readers: benchReaders,
  "phrase-10m": () => benchPhrases(10_000_000),
  "compare-1m": () => benchReuse(1_000_000),
  "compare-10m": () => benchReuse(10_000_000),
  "discovery-10m": () => benchDiscovery(10_000_000),
  "discovery-100m": () => benchDiscovery(100_000_000),
  "slogans-10m": () => benchSlogans(10_000_000),
  "themes-10m": () => benchThemes(10_000_000),
};

/**
 * What `npm run bench` runs: everything at 1, 10 and 100 million characters, readers during an import and
 * damaged drafts, the short ones first. Half an hour on two quiet cores.
 */
const USUAL = ["size-1m", "readers", "drafts", "size-10m", "size-100m"];
/** No benchmark is begun after so many minutes: a machine that others use as well would go on for hours. */
const MINUTES = countOf("BENCH_MINUTES", 35);

const given = process.argv.slice(2);
const wanted = given.length === 0 ? USUAL : given.includes("all") ? Object.keys(BENCHES) : given;
const unknown = wanted.find((name) => !(name in BENCHES));
if (unknown !== undefined) {
  console.error(`no benchmark ${unknown}; known: all, ${Object.keys(BENCHES).join(", ")}`);
  process.exit(2);
}
const minutes = () => performance.now() / 60_000;
for (const name of wanted) {
  if (given.length === 0 && minutes() > MINUTES) {
    console.log(`— ${name}: left out, ${MINUTES} minutes are over (BENCH_MINUTES)`);
    continue;
  }
  console.log(`— ${name} (after ${minutes().toFixed(1)} min)`);
  try {
    await BENCHES[name]!();
  } catch (error) {
    console.log(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
    process.exitCode = 1;
  }
}
console.log(`— done after ${minutes().toFixed(1)} min`);
