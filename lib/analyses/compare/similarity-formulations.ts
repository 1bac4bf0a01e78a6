import { appendSpeech } from "#lib/corpus/append-tables.ts";
import { collectionTest } from "#lib/corpus/collections.ts";
import type { AnalysisContext, Draft } from "#lib/corpus/context.ts";
import type { Corpus } from "#lib/corpus/corpus.ts";
import { GrowingInts } from "#lib/corpus/growing-ints.ts";
import { itemTable } from "#lib/corpus/item-table.ts";
import { memoize } from "#lib/corpus/memoize.ts";
import type { StateSource } from "#lib/corpus/state.ts";
import type { ItemTable } from "#lib/corpus/tables.ts";
import { countedChars } from "#lib/corpus/titles/counted-chars.ts";
import { bareSlogan } from "#lib/lexicon/bare-slogan.ts";
import { findQuoted } from "#lib/lexicon/discovery/find-quoted.ts";
import { buildMatcher, type SloganMatcher } from "#lib/lexicon/matcher.ts";
import type { Lexicon } from "#lib/lexicon/types.ts";
import { selectDisplayTexts } from "#lib/queries/index.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";

/** Below this strength a pattern is no coinage but an accident of wording. */
const LEAST_STRENGTH = 0.4;
/** Local coinages that are counted at most; those found most often come first. */
const MOST_LOCAL = 20_000;
const SHORTEST_UNITS = 3;
const BATCH_SPEECHES = 200;

/**
 * The lexicon's slogans and, behind them, the corpus's own coinages; `lexiconSize` labels are the lexicon's.
 */
export interface FormulationTable extends ItemTable {
  lexiconSize: number;
  /**
   * How far each label is a formula at all, 0 to 1: 1 for the lexicon's, the strength of the pattern that
   * found it for a local one.
   */
  strengths: Float64Array;
}

/**
 * Slogans of the lexicon and formulations that only this corpus has, put in quotation marks by at least one
 * speaker (“五比五不比”) and counted in every speech, quoted or not; occurrences inside a longer slogan are
 * left to that, otherwise one long formula would count as all that it contains. Found and counted once for
 * each state of corpus and lexicon; those of a draft besides, for it alone.
 */
export async function formulationTable(context: AnalysisContext): Promise<FormulationTable> {
  return context.draft === null ? storedForms(context) : withDraftForms(context, context.draft);
}

const storedForms = memoize(["corpus", "lexicon"], findForms);

async function findForms(source: StateSource<"corpus" | "lexicon">): Promise<FormulationTable> {
  const [corpus, { lexicon }, official] = await Promise.all([source.corpus(), source.lexicon(), itemTable(source, "slogan", "own")]);
  const local = await findLocal(corpus, lexicon);
  const table = appended(official, countLocal(corpus, matcherOf([...local.keys()])), [...local.values()]);
  return { ...table, lexiconSize: official.labels.length };
}

/**
 * The corpus's table with the draft as its last speech, and behind it what only the draft puts in quotation
 * marks, counted everywhere.
 */
async function withDraftForms(context: AnalysisContext, { base, alone, speech }: Draft): Promise<FormulationTable> {
  const table = await formulationTable(base);
  const { lexicon } = await base.lexicon();
  const [corpus, draftOnly] = [await context.corpus(), await alone.corpus()];
  const known = table.labels.slice(table.lexiconSize).map(normalisePhrase);
  const official = await itemTable(alone, "slogan", "own");
  const local = countLocal(draftOnly, matcherOf(known));
  const pairs = [...pairsOf(official), ...pairsOf(local).map(([item, count]) => [item + table.lexiconSize, count] as const)];
  const own = new Map<string, LocalForm>();
  gatherLocal(own, speech.text.text, new Set([...formsOfLexicon(lexicon), ...known]));
  const all = appendSpeech(table, pairs, (await countedChars(context)).at(-1)!);
  return { ...table, ...appended(all, countLocal(corpus, matcherOf([...own.keys()])), [...own.values()], table.strengths) };
}

function pairsOf({ items, counts }: Pick<ItemTable, "items" | "counts">): [number, number][] {
  return Array.from(items, (item, at) => [item, counts[at]!]);
}

interface LocalForm {
  /** As the text has it. */
  written: string;
  times: number;
  strength: number;
}

/** Normalised form → what was found, most frequent first. Beside other texts the samples coin nothing. */
async function findLocal({ db, speeches: all }: Corpus, lexicon: Lexicon): Promise<Map<string, LocalForm>> {
  const speeches = all.filter(collectionTest(all, { collection: [], speech: [] }));
  const known = formsOfLexicon(lexicon);
  const found = new Map<string, LocalForm>();
  for (let from = 0; from < speeches.length; from += BATCH_SPEECHES) {
    const ids = speeches.slice(from, from + BATCH_SPEECHES).map(({ id }) => id);
    for (const { text } of await selectDisplayTexts(db, ids)) gatherLocal(found, text, known);
  }
  return new Map([...found].sort(([, a], [, b]) => b.times - a.times).slice(0, MOST_LOCAL));
}

function formsOfLexicon(lexicon: Lexicon): Set<string> {
  return new Set(lexicon.slogans.flatMap(({ slogan, variants }) => [slogan, ...variants].map(normalisePhrase)));
}

/** Adds the coinages that one display text puts in quotation marks. */
function gatherLocal(found: Map<string, LocalForm>, text: string, known: ReadonlySet<string>): void {
  for (const { text: form, strength } of findQuoted(text)) {
    if (strength < LEAST_STRENGTH || form.length < SHORTEST_UNITS || known.has(form)) continue;
    const entry = found.get(form);
    if (entry === undefined) found.set(form, { written: asWritten(form, text), times: 1, strength });
    else {
      entry.times += 1;
      entry.strength = Math.max(entry.strength, strength);
    }
  }
}

/** Match text has one kind of comma; the text itself may have the one that is read in lists. */
function asWritten(form: string, display: string): string {
  const parts = form.split("，");
  if (parts.length === 1) return form;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[，、,﹐]");
  return new RegExp(pattern).exec(display)?.[0] ?? form;
}

function matcherOf(forms: readonly string[]): SloganMatcher {
  return buildMatcher({ hash: "local", slogans: forms.map((form) => bareSlogan(form)) });
}

interface LocalCounts {
  offsets: Int32Array;
  items: Int32Array;
  counts: Int32Array;
}

function countLocal({ cache, speeches }: Corpus, matcher: SloganMatcher): LocalCounts {
  const [items, counts] = [new GrowingInts(), new GrowingInts()];
  const offsets = new Int32Array(speeches.length + 1);
  for (let speech = 0; speech < speeches.length; speech++) {
    const found = new Map<number, number>();
    matcher.countSlogans(cache.units, cache.starts[speech]!, cache.starts[speech + 1]! - 1, (slogan) => {
      found.set(slogan, (found.get(slogan) ?? 0) + 1);
    });
    for (const [item, count] of [...found].sort(([a], [b]) => a - b)) {
      items.push(item);
      counts.push(count);
    }
    offsets[speech + 1] = items.length;
  }
  return { offsets, items: items.done(), counts: counts.done() };
}

/**
 * Both tables as one: a speech's pairs of the first, then its local ones. `strengths` are the first table's;
 * 1 each without.
 */
function appended(
  first: ItemTable,
  local: LocalCounts,
  forms: readonly LocalForm[],
  strengths?: Float64Array,
): Omit<FormulationTable, "lexiconSize"> {
  const size = first.labels.length;
  const offsets = first.offsets.map((offset, index) => offset + local.offsets[index]!);
  const items = new Int32Array(offsets.at(-1) ?? 0);
  const counts = new Int32Array(items.length);
  for (let speech = 0; speech + 1 < offsets.length; speech++) {
    const [from, to] = [first.offsets[speech]!, first.offsets[speech + 1]!];
    const [localFrom, localTo] = [local.offsets[speech]!, local.offsets[speech + 1]!];
    const at = offsets[speech]!;
    items.set(first.items.subarray(from, to), at);
    counts.set(first.counts.subarray(from, to), at);
    items.set(
      local.items.subarray(localFrom, localTo).map((item) => item + size),
      at + to - from,
    );
    counts.set(local.counts.subarray(localFrom, localTo), at + to - from);
  }
  const labels = [...first.labels, ...forms.map(({ written }) => written)];
  const all = Float64Array.from(labels, (_, item) => forms[item - size]?.strength ?? strengths?.[item] ?? 1);
  return { unit: "slogan", of: "own", labels, offsets, items, counts, sizes: first.sizes, strengths: all };
}
