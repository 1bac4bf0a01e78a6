import type { SpeechFacts } from "#lib/queries/speech-facts.ts";
import type { Corpus } from "./corpus.ts";
import { type Argument, memoize } from "./memoize.ts";
import { idOf } from "./object-id.ts";
import type { State, StatePart, StateSource } from "./state.ts";
import { exchanged } from "./table-exchange.ts";

/** What was computed for an earlier state of the corpus, all else being equal. */
export interface Before<Result> {
  corpus: Corpus;
  result: Result;
}

/** Parts of a state beside the corpus, which what grows is always computed of. */
type Other = Exclude<StatePart, "corpus">;

type Compute<Part extends Other, Arguments extends readonly Argument[], Result> = (
  source: StateSource<NoInfer<Part> | "corpus">,
  before: Before<Result> | null,
  ...args: Arguments
) => Promise<Result>;

/**
 * As `memoize`, for what is computed speech by speech: the computation is also handed what came out for the
 * corpus as it was before, so that sixty new speeches among thousands cost sixty.
 *
 * @param others what the result depends on beside the corpus
 */
export function memoizeGrowing<Part extends Other, Arguments extends readonly Argument[], Result extends object>(
  others: readonly Part[],
  compute: Compute<Part, Arguments, Result>,
): (source: StateSource<NoInfer<Part> | "corpus">, ...args: Arguments) => Promise<Result> {
  /** By all that must be equal. Held weakly: a state that is gone is not computed from. */
  const latest = new Map<string, { corpus: WeakRef<Corpus>; result: WeakRef<Result> }>();
  return memoize<Part | "corpus", Arguments, Result>(["corpus", ...others], async (source, ...args) => {
    const { corpus, ...rest } = await partsOf(source as StateSource<"corpus">);
    const key = JSON.stringify([args, corpus.titled === undefined, ...Object.values<object>(rest).map(idOf)]);
    const [was, had] = [latest.get(key)?.corpus.deref(), latest.get(key)?.result.deref()];
    const isStored = corpus.unstored === undefined;
    const before = isStored && was !== undefined && had !== undefined ? { corpus: was, result: had } : null;
    const result = await compute(source, before, ...args);
    if (isStored) latest.set(key, { corpus: new WeakRef(corpus), result: new WeakRef(result) });
    if (latest.size > MOST_LATEST) latest.delete(latest.keys().next().value!);
    return result;
  });
}

const MOST_LATEST = 8;

/**
 * As `memoizeGrowing`, for a table: a record of numbers and of arrays of numbers or texts, which all threads of
 * the process share.
 *
 * @param name tells tables of one state apart
 */
export function memoizeTable<Part extends Other, Arguments extends readonly Argument[], Table extends object>(
  name: string,
  others: readonly Part[],
  compute: Compute<Part, Arguments, Table>,
): (source: StateSource<NoInfer<Part> | "corpus">, ...args: Arguments) => Promise<Table> {
  return memoizeGrowing<Part, Arguments, Table>(others, async (source, before, ...args) => {
    const state = await partsOf(source as StateSource<"corpus">);
    return exchanged(name, Object.values(state), args, () => compute(source, before, ...args));
  });
}

/** The corpus first. */
async function partsOf(source: StateSource<"corpus">): Promise<Pick<State, "corpus">> {
  const asked = Object.entries(source).map(async ([part, ask]) => [part, await ask()] as const);
  return Object.fromEntries(await Promise.all(asked)) as unknown as Pick<State, "corpus">;
}

/** For each speech its position in an earlier corpus that has it unchanged, else -1. */
export function unchangedSpeeches(before: Corpus | undefined, { speeches }: Corpus): Int32Array {
  const places = new Map(before?.speeches.map(({ textHash }, index) => [textHash, index]));
  return Int32Array.from(speeches, (speech) => {
    const place = places.get(speech.textHash) ?? -1;
    return place !== -1 && isPreparedAlike(before!.speeches[place]!, speech) ? place : -1;
  });
}

/** Preparing a speech again can change where its sentences and words lie, with the same text. */
const PREPARED = [
  ...(["id", "normaliserVersion", "dictionaryHash", "matchUnits", "charCount"] as const),
  ...(["tokenCount", "sentenceCount", "paragraphCount", "maskCount"] as const),
] satisfies (keyof SpeechFacts)[];

function isPreparedAlike(a: SpeechFacts, b: SpeechFacts): boolean {
  return PREPARED.every((name) => a[name] === b[name]);
}
