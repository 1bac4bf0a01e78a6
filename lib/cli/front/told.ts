/** A small answer, from wherever it comes. */
export interface Told {
  status: number;
  /** JSON. */
  body: string;
  /** Seconds; null where asking again makes no sense. */
  retryAfter: number | null;
}
