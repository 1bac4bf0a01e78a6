import type { ReadDatabase } from "#lib/db/client.ts";
import type { SpeechFacts } from "#lib/queries/speech-facts.ts";

/**
 * The match text of the whole corpus in one buffer: speech `i` is `units[starts[i] .. starts[i + 1] - 1)`,
 * followed by one unit of 0 that no phrase can match, so that nothing is found across two speeches. 2 bytes a
 * character.
 */
export interface TextCache {
  units: Uint16Array<SharedArrayBuffer>;
  /** The same memory as bytes, for the fast native search. */
  bytes: Buffer;
  /** Start of every speech and, last, the end of the text. */
  starts: Int32Array;
}

const BATCH_UNITS = 1_000_000;

/**
 * Loads the text of the given speeches in their order, a batch at a time.
 *
 * @param previous an earlier cache and its speeches, from which unchanged texts are copied instead of fetched
 */
export async function loadTextCache(
  db: ReadDatabase,
  speeches: readonly SpeechFacts[],
  previous?: { cache: TextCache; speeches: readonly SpeechFacts[] },
): Promise<TextCache> {
  if (previous !== undefined && isSameText(speeches, previous.speeches)) return previous.cache;
  const cache = allocate(speeches);
  const known = new Map(previous?.speeches.map((speech, index) => [speech.textHash, index]));
  const missing: number[] = [];
  for (const [index, speech] of speeches.entries()) {
    const before = known.get(speech.textHash);
    if (previous === undefined || before === undefined) missing.push(index);
    else
      cache.units.set(
        previous.cache.units.subarray(previous.cache.starts[before], (previous.cache.starts[before + 1] ?? 0) - 1),
        cache.starts[index],
      );
  }
  for (const batch of batchesOf(missing, speeches)) await fetchBatch(db, speeches, batch, cache);
  return cache;
}

/** A date or place that is changed moves no text as long as the order stays. */
function isSameText(speeches: readonly SpeechFacts[], before: readonly SpeechFacts[]): boolean {
  const isSame = ({ textHash, matchUnits }: SpeechFacts, index: number) =>
    before[index]!.textHash === textHash && before[index]!.matchUnits === matchUnits;
  return speeches.length === before.length && speeches.every(isSame);
}

function allocate(speeches: readonly SpeechFacts[]): TextCache {
  const starts = new Int32Array(speeches.length + 1);
  for (const [index, speech] of speeches.entries()) starts[index + 1] = (starts[index] ?? 0) + speech.matchUnits + 1;
  const shared = new SharedArrayBuffer(Math.max(2, (starts[speeches.length] ?? 0) * 2));
  return { units: new Uint16Array(shared), bytes: Buffer.from(shared), starts };
}

function* batchesOf(indexes: readonly number[], speeches: readonly SpeechFacts[]): Generator<number[]> {
  let batch: number[] = [];
  let units = 0;
  for (const index of indexes) {
    batch.push(index);
    units += speeches[index]?.matchUnits ?? 0;
    if (units < BATCH_UNITS) continue;
    yield batch;
    batch = [];
    units = 0;
  }
  if (batch.length > 0) yield batch;
}

async function fetchBatch(db: ReadDatabase, speeches: readonly SpeechFacts[], batch: readonly number[], cache: TextCache): Promise<void> {
  const indexOf = new Map(batch.map((index) => [speeches[index]?.id ?? -1, index]));
  const rows = await db.$queryRaw<{ speechId: number; matchText: string }[]>`
    select speech_id as "speechId", match_text as "matchText" from speech_text where speech_id = any(${[...indexOf.keys()]}::int[]) order by speech_id`;
  for (const { speechId, matchText } of rows) {
    const index = indexOf.get(speechId) ?? 0;
    if (matchText.length !== speeches[index]?.matchUnits) throw new RangeError(`speech ${speechId} has another length than its text`);
    cache.bytes.write(matchText, (cache.starts[index] ?? 0) * 2, "utf16le");
  }
}
