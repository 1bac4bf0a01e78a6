import type { Corpus } from "#lib/corpus/corpus.ts";
import type { LexiconState } from "#lib/corpus/lexicon-keeper.ts";
import { idOf } from "#lib/corpus/object-id.ts";
import type { State, StatePart } from "#lib/corpus/state.ts";
import type { ThemesState } from "#lib/corpus/themes-keeper.ts";
import type { SentPart, ToThread } from "./protocol.ts";

/** The present one and the one before, which answers under way are still about. */
const KEPT = 2;

/** Which parts of states one thread has; it keeps the newest two of each kind. */
export class SentParts {
  private readonly known: Record<StatePart, number[]> = { corpus: [], lexicon: [], themes: [] };

  /** What has to be said to the thread before it can be asked about this state; the parts' numbers. */
  prepare(state: State): { messages: ToThread[]; ids: Record<StatePart, number> } {
    const messages = (["corpus", "lexicon", "themes"] as const).flatMap((part) => this.send(part, state));
    return { messages, ids: { corpus: idOf(state.corpus), lexicon: idOf(state.lexicon), themes: idOf(state.themes) } };
  }

  corpora(): readonly number[] {
    return this.known.corpus;
  }

  /** Lets go of all but the newest of each kind; the old ones, to be told to the thread. */
  forgetOld(): ToThread[] {
    return (["corpus", "lexicon", "themes"] as const).flatMap((part) => {
      const ids = this.known[part].splice(0, this.known[part].length - 1);
      return ids.length === 0 ? [] : [{ kind: "drop" as const, part, ids }];
    });
  }

  private send(part: StatePart, state: State): ToThread[] {
    const id = idOf(state[part]);
    const known = this.known[part];
    if (known.includes(id)) return [];
    const drop = known.length >= KEPT ? known.shift()! : null;
    known.push(id);
    return [{ kind: "part", drop, sent: MAKE[part](state, id) }];
  }
}

const MAKE: Readonly<Record<StatePart, (state: State, id: number) => SentPart>> = {
  corpus: ({ corpus }, id) => sentCorpus(corpus, id),
  lexicon: ({ lexicon: { lexicon } }: { lexicon: LexiconState }, id) => ({ part: "lexicon", id, lexicon }),
  themes: ({ themes: { set } }: { themes: ThemesState }, id) => ({ part: "themes", id, set }),
};

function sentCorpus({ storeVersion, version, speeches, versions, cache }: Corpus, id: number): SentPart {
  return { part: "corpus", id, storeVersion, version, speeches, versions, shared: cache.units.buffer, starts: cache.starts };
}
