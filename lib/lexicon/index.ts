/** The lexicon layer: which formulations there are, where they stand in a text, and where they come from. */
export { checkLexicon, type LexiconFinding } from "./check-lexicon.ts";
export { type LineageNode, lineage } from "./lineage.ts";
export { type LexiconOptions, lexiconFolder, lexiconOf, loadLexicon, userLexiconFolder } from "./load-lexicon.ts";
export { buildMatcher, type SloganMatcher, type SloganOccurrence, type SloganSink, unitsOf } from "./matcher.ts";
export { formsOf } from "./patterns.ts";
export { type SloganCount, SloganTally } from "./slogan-tally.ts";
export { type Lexicon, SLOGAN_KINDS, type Slogan, type SloganKind } from "./types.ts";
