import { LRUCache } from "lru-cache";
import type { Asked } from "./ahead.ts";

/** A page as it was written, without its compression. */
export interface WrittenPage {
  headers: Readonly<Record<string, string | number | string[]>>;
  body: string;
  /** The word in headers and body that lets this page's own scripts run. */
  nonce: string;
}

/** What a page shows. */
export interface PageState {
  /** Names the state of corpus, lexicon and themes, and whether an import is said to be under way. */
  name: string;
  /** The same state with the other word about an import. */
  twin: string;
}

interface Entry {
  page: Promise<WrittenPage | null>;
  key: string;
  /** How often something had been written when it was begun. */
  writes: number;
  at: number;
  /** When it was last asked for anew. */
  renewedAt: number;
  bytes: number;
  asked: Asked | null;
  /** It was written before readers had its state. */
  isAhead: boolean;
}

/** What no state tells, such as the age of a backup, is so old without anybody looking. */
const GOOD_MILLISECONDS = 10_000;
/** So long an older one is shown while it is written anew behind readers' backs. */
const USABLE_MILLISECONDS = 60_000;
const RENEWING_MILLISECONDS = 5_000;
const MOST_BYTES = 32 * 1024 ** 2;
/** A page that is being written counts as much until its size is known. */
const UNKNOWN_BYTES = 512 * 1024;
const MOST_AGAIN = 30;

/**
 * Pages that several readers ask for within seconds are written once: writing one takes a quarter of a second
 * of the only thread that writes pages. A page is good for the state it shows, until anything is sent to
 * this server.
 */
export class PageCache {
  private readonly pages = new LRUCache<string, Entry>({ maxSize: MOST_BYTES, sizeCalculation: ({ bytes }) => bytes });
  private writes = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /**
   * To be called when something was changed.
   *
   * @param keepAhead the change is what pages were written ahead for: those begun since the last one stay
   */
  forget(keepAhead = false): void {
    const before = this.writes++;
    for (const [name, entry] of [...this.pages.entries()]) {
      if (keepAhead && entry.isAhead && entry.writes === before) entry.writes = this.writes;
      else this.pages.delete(name);
    }
  }

  /**
   * The page, perhaps still being written; null where it has to be written anew.
   *
   * @returns `renew` for one that is to be written anew behind the reader's back
   */
  find(key: string, { name, twin }: PageState): { page: Promise<WrittenPage | null>; renew: Asked | null } | null {
    const own = this.usable(name, key);
    const entry = own ?? this.usable(twin, key);
    if (entry === null) return null;
    if (own !== null && this.now() - entry.at < GOOD_MILLISECONDS) return { page: entry.page, renew: null };
    if (entry.asked === null) return null;
    // Others who come while it is being written do not ask for it again.
    const isAsked = this.now() - entry.renewedAt < RENEWING_MILLISECONDS;
    if (!isAsked) entry.renewedAt = this.now();
    return { page: entry.page, renew: isAsked ? null : entry.asked };
  }

  private usable(state: string, key: string): Entry | null {
    const entry = this.pages.get(`${state} ${key}`);
    return entry !== undefined && entry.writes === this.writes && this.now() - entry.at < USABLE_MILLISECONDS ? entry : null;
  }

  /** @param page null when it turns out to be none that can be kept */
  add(key: string, { name }: PageState, page: Promise<WrittenPage | null>, asked: Asked | null = null, isAhead = false): void {
    const place = `${name} ${key}`;
    const entry: Entry = {
      page,
      key,
      writes: this.writes,
      at: this.now(),
      renewedAt: Number.NEGATIVE_INFINITY,
      bytes: UNKNOWN_BYTES,
      asked,
      isAhead,
    };
    this.pages.set(place, entry);
    void page.then((written) => {
      if (this.pages.peek(place) !== entry) return;
      if (written === null) this.pages.delete(place);
      // Letters of Chinese take two bytes.
      else this.pages.set(place, { ...entry, bytes: written.body.length * 2 });
    });
  }

  /** What readers asked for last, each once, the newest first. */
  lately(): Asked[] {
    const seen = new Map<string, Asked>();
    for (const { key, asked } of this.pages.values()) if (asked !== null && !seen.has(key)) seen.set(key, asked);
    return [...seen.values()].slice(0, MOST_AGAIN);
  }
}
