import { LRUCache } from "lru-cache";

/** A page as it was written, without its compression. */
export interface WrittenPage {
  headers: Readonly<Record<string, string | number | string[]>>;
  body: string;
  /** The word in headers and body that lets this page's own scripts run. */
  nonce: string;
}

interface Entry {
  page: Promise<WrittenPage | null>;
  /** The state that it shows. */
  state: string;
  /** How often something had been written when it was begun. */
  writes: number;
  at: number;
  bytes: number;
}

/** What no state tells, such as the age of a backup, is so old at most. */
const GOOD_MILLISECONDS = 10_000;
const MOST_BYTES = 32 * 1024 ** 2;
/** A page that is being written counts as much until its size is known. */
const UNKNOWN_BYTES = 512 * 1024;

/**
 * Pages that several readers ask for within seconds are written once: writing one takes a quarter of a second
 * of the only thread that writes pages. A page is good for the state it shows, until anything is sent to
 * this server, and for ten seconds.
 */
export class PageCache {
  private readonly pages = new LRUCache<string, Entry>({ maxSize: MOST_BYTES, sizeCalculation: ({ bytes }) => bytes });
  private writes = 0;

  constructor(private readonly now: () => number = Date.now) {}

  /** To be called when something may be changed and again when that is over. */
  forget(): void {
    this.writes += 1;
    this.pages.clear();
  }

  /** The page, perhaps still being written; null where it has to be written anew. */
  find(key: string, state: string): Promise<WrittenPage | null> | null {
    const entry = this.pages.get(key);
    if (entry === undefined || entry.state !== state || entry.writes !== this.writes) return null;
    return this.now() - entry.at < GOOD_MILLISECONDS ? entry.page : null;
  }

  /** @param page null when it turns out to be none that can be kept */
  add(key: string, state: string, page: Promise<WrittenPage | null>): void {
    const entry: Entry = { page, state, writes: this.writes, at: this.now(), bytes: UNKNOWN_BYTES };
    this.pages.set(key, entry);
    void page.then((written) => {
      if (this.pages.peek(key) !== entry) return;
      if (written === null) this.pages.delete(key);
      // Letters of Chinese take two bytes.
      else this.pages.set(key, { ...entry, bytes: written.body.length * 2 });
    });
  }
}
