import { createHash } from "node:crypto";
import type { ReadDatabase } from "#lib/db/client.ts";
import {
  type SpeechFacts,
  type StoreState,
  selectSpeechFacts,
  selectStoreState,
  selectVersionFacts,
  type VersionFacts,
} from "#lib/queries/index.ts";
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
  /** The last speech, where it is a text that the store does not hold. */
  unstored?: DraftSpeech;
  /** The corpus as it is, where this one has its titles blanked. */
  titled?: Corpus;
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
const HELD_MILLISECONDS = 20_000;

export interface KeeperOptions {
  /** Says that this process wants the present state kept, for whatever reason. */
  isHeld?: () => boolean;
  /** Makes a state ready that nobody waits for, before readers get it; what it throws changes nothing. */
  prepare?: (next: Corpus, isHeld: boolean) => Promise<void>;
}

/**
 * Keeps the newest state of the corpus in memory and reads a new one when the store has changed; requests
 * that come meanwhile share it. While speeches are being stored one after the other, by whomever, readers
 * keep the last whole state and the next is read and made ready behind their backs, every twenty seconds.
 */
export class CorpusKeeper {
  private readonly db: ReadDatabase;
  private state: Corpus | null = null;
  private looking: Promise<StoreState> | null = null;
  private loading: Promise<Corpus> | null = null;
  private loadedAt = 0;
  private held = false;

  constructor(
    db: ReadDatabase,
    private readonly options: KeeperOptions = {},
  ) {
    this.db = db;
  }

  async current(): Promise<Corpus> {
    const { version, isImporting } = await this.look();
    if (this.state !== null && this.state.storeVersion === version) {
      this.held = false;
      return this.state;
    }
    if (this.state === null || !(isImporting || this.options.isHeld?.())) return this.newest(version);
    this.held = true;
    // Whoever asks after the import meets a failure himself.
    if (Date.now() - this.loadedAt > HELD_MILLISECONDS) void this.replace(version, true).catch(() => {});
    return this.state;
  }

  /** Whether readers see a state older than the store's, because an import is under way. */
  isHeld(): boolean {
    return this.held;
  }

  /** Reads what the store holds now and makes it ready, readers keeping the old state meanwhile. */
  async refresh(): Promise<void> {
    const { version } = await this.look();
    if (this.state !== null && this.state.storeVersion !== version) await this.replace(version, false);
  }

  /** Those who ask at once share one question to the store. */
  private look(): Promise<StoreState> {
    this.looking ??= selectStoreState(this.db).finally(() => (this.looking = null));
    return this.looking;
  }

  private newest(version: number): Promise<Corpus> {
    this.loading ??= this.load(version)
      .then((next) => this.use(next))
      .finally(() => (this.loading = null));
    return this.loading;
  }

  /** At most one at a time, and none while somebody waits for the newest. */
  private async replace(version: number, isHeld: boolean): Promise<void> {
    if (this.loading !== null) return;
    this.loadedAt = Date.now();
    const next = await this.load(version);
    await this.options.prepare?.(next, isHeld).catch(() => {});
    if ((this.state?.storeVersion ?? -1) < version) this.use(next);
  }

  private use(next: Corpus): Corpus {
    this.loadedAt = Date.now();
    this.held = false;
    this.state = next;
    return next;
  }

  private async load(storeVersion: number): Promise<Corpus> {
    const [speeches, versions] = [await selectSpeechFacts(this.db), await selectVersionFacts(this.db)];
    const cache = await loadTextCache(this.db, speeches, this.state ?? undefined);
    return { storeVersion, version: nameState(speeches), speeches, cache, versions, db: this.db, draft: null };
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
