import type { Analysis } from "./analysis.ts";
import { concordance } from "./concordance.ts";
import { corpusSummary } from "./corpus-summary.ts";
import { drift } from "./drift.ts";
import { keyness } from "./keyness.ts";
import { phraseFrequency } from "./phrase-frequency.ts";
import { sloganFrequency } from "./slogan-frequency.ts";
import { slogans } from "./slogans.ts";
import { speeches } from "./speeches.ts";
import { textReuse } from "./text-reuse.ts";
import { textReuseShares } from "./text-reuse-shares.ts";
import { themeCoverage } from "./theme-coverage.ts";

/** Every question that can be asked, in the order of the documentation. A new one is a file and a line here; CSV, JSON and command line follow. */
export const ANALYSES: readonly Analysis[] = [
  corpusSummary,
  speeches,
  phraseFrequency,
  sloganFrequency,
  slogans,
  themeCoverage,
  concordance,
  keyness,
  drift,
  textReuse,
  textReuseShares,
];
