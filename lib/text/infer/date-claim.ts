/** What a text says of the year in which it is spoken, with how far that can be trusted. */
export interface DateClaim {
  year: number;
  month: number | null;
  day: number | null;
  /** 0..1, from texts of known dates. */
  confidence: number;
  sentence: string;
}
