import { createHash } from "node:crypto";
import type { ReadDatabase } from "#lib/db/client.ts";
import { type SpeechFacts, selectCorpusVersion, selectSpeechFacts, selectVersionFacts, type VersionFacts } from "#lib/queries/index.ts";
import type { DraftSpeech } from "./draft-speech.ts";
import { loadTextCache, type TextCache } from "./text-cache.ts";

/** One state of the corpus: its speeches and their text, in the same order. Never changed once made. */
export interface Corpus {
  /** The store's change counter when this state was read. */
  storeVersion: number;
  /** Names this state by its content: the same texts and metadata give the same name on any machine. */
  version: string;
  speeches: readonly SpeechFacts[];
  cache: TextCache;
  /** Versions of events that are left out for fuller ones. */
  versions: readonly VersionFacts[];
  /** The store it was read from, for what of it is not held in memory. */
  db: ReadDatabase;
  /** Where the last speech is a text that is not stored; null for what the store holds. */
  draft: CorpusDraft | null;
}

/** A text that is compared without being stored, seen from the corpus that it was put into. */
export interface CorpusDraft {
  speech: DraftSpeech;
  /** The corpus without it. */
  base: Corpus;
  /** The draft as a corpus of its own, so that it is counted by the same code. */
  alone: Corpus;
}

/** While an import runs, readers get a state that is at most about this old. */
const HELD_MILLISECONDS = 5_000;

/**
 * Keeps the newest state of the corpus in memory and reads a new one when the store has changed; requests
 * that come meanwhile share it. While `isHeld` says that speeches are being stored one after the other,
 * readers keep the last whole state and the next is read behind their backs, every few seconds.
 */
export class CorpusKeeper {
  private readonly db: ReadDatabase;
  private state: Corpus | null = null;
  private loading: Promise<Corpus> | null = null;
  private loadedAt = 0;

  constructor(
    db: ReadDatabase,
    private readonly isHeld: () => boolean = () => false,
  ) {
    this.db = db;
  }

  async current(): Promise<Corpus> {
    if (this.state !== null && this.isHeld()) {
      // Whoever asks after the import meets a failure himself.
      if (this.loading === null && Date.now() - this.loadedAt > HELD_MILLISECONDS) void this.newest().catch(() => {});
      return this.state;
    }
    return this.newest();
  }

  private async newest(): Promise<Corpus> {
    const storeVersion = await selectCorpusVersion(this.db);
    if (this.state !== null && this.state.storeVersion === storeVersion) return this.state;
    this.loading ??= this.load(storeVersion).finally(() => (this.loading = null));
    return this.loading;
  }

  private async load(storeVersion: number): Promise<Corpus> {
    const [speeches, versions] = [await selectSpeechFacts(this.db), await selectVersionFacts(this.db)];
    const cache = await loadTextCache(this.db, speeches, this.state ?? undefined);
    this.state = { storeVersion, version: nameState(speeches), speeches, cache, versions, db: this.db, draft: null };
    this.loadedAt = Date.now();
    return this.state;
  }
}

function byName([a]: [string, string], [b]: [string, string]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function nameState(speeches: readonly SpeechFacts[]): string {
  const hash = createHash("sha256");
  const lines = speeches.map(({ textHash, date, level, region, speaker, genre, collection, facets }) =>
    JSON.stringify([textHash, date, level, region, speaker, genre, collection, Object.entries(facets).sort(byName)]),
  );
  for (const line of lines.sort()) hash.update(line).update("\n");
  return hash.digest("hex").slice(0, 12);
}
