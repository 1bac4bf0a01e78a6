import type { WriteTransaction } from "#lib/db/client.ts";

/** Above this many terms the memory of their ids starts over, so that it never grows with the corpus. */
const LARGEST_MEMORY = 300_000;

/** The ids of terms that are known to be committed. */
export class TermIds {
  private readonly ids = new Map<string, number>();

  get(term: string): number | undefined {
    return this.ids.get(term);
  }

  learn(learnt: ReadonlyMap<string, number>): void {
    if (this.ids.size > LARGEST_MEMORY) this.ids.clear();
    for (const [term, id] of learnt) this.ids.set(term, id);
  }
}

/** Terms of one speech, ascending by id. */
export interface TermCounts {
  ids: Int32Array;
  counts: Int32Array;
}

/**
 * Gives every term of a speech its id, making new ones inside the speech's own transaction.
 *
 * @param learnt receives the ids that were looked up or made here; to be remembered only after the commit
 */
export async function storeTerms(
  transaction: WriteTransaction,
  counts: ReadonlyMap<string, number>,
  terms: TermIds,
  learnt: Map<string, number>,
): Promise<TermCounts> {
  const ids = Int32Array.from(counts.keys(), (term) => terms.get(term) ?? NO_ID);
  if (ids.includes(NO_ID)) {
    // Sorted, so that two ingests that make the same new terms wait for each other instead of deadlocking.
    const unknown = [...counts.keys()].filter((_, index) => ids[index] === NO_ID).sort();
    for (const { id, text } of await insertTerms(transaction, unknown)) learnt.set(text, id);
    // What another ingest committed meanwhile is in neither half of that statement.
    const missing = unknown.filter((term) => !learnt.has(term));
    if (missing.length > 0) for (const { id, text } of await selectTerms(transaction, missing)) learnt.set(text, id);
    [...counts.keys()].forEach((term, index) => {
      if (ids[index] === NO_ID) ids[index] = idOf(term, learnt);
    });
  }
  return byId(ids, Int32Array.from(counts.values()));
}

const NO_ID = 0; // PostgreSQL counts identities from 1.
const LARGEST_COUNT = 2 ** 21;

/** Sorts pairs as single numbers, which is several times quicker than sorting pairs. */
function byId(ids: Int32Array, counts: Int32Array): TermCounts {
  const pairs = Float64Array.from(ids, (id, index) => id * LARGEST_COUNT + (counts[index] ?? 0)).sort();
  return {
    ids: Int32Array.from(pairs, (pair) => Math.floor(pair / LARGEST_COUNT)),
    counts: Int32Array.from(pairs, (pair) => pair % LARGEST_COUNT),
  };
}

interface TermRow {
  id: number;
  text: string;
}

function insertTerms(transaction: WriteTransaction, texts: readonly string[]): Promise<TermRow[]> {
  return transaction.$queryRaw<TermRow[]>`/* named: store-terms */
    with given as (select unnest(${[...texts]}::text[]) as text),
    known as (select term.id, term.text from term join given using (text)),
    made as (
      insert into term (text) select given.text from given where not exists (select from known where known.text = given.text) order by given.text collate "C"
      on conflict (text) do nothing returning id, text)
    select id, text from known union all select id, text from made order by id`;
}

function selectTerms(transaction: WriteTransaction, texts: readonly string[]): Promise<TermRow[]> {
  return transaction.$queryRaw<TermRow[]>`select id, text from term where text = any(${[...texts]}::text[]) order by id`;
}

function idOf(term: string, learnt: ReadonlyMap<string, number>): number {
  const id = learnt.get(term);
  if (id === undefined) throw new RangeError(`term without an id: ${term}`);
  return id;
}
