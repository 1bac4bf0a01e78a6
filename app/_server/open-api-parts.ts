export type Json = Record<string, unknown>;

/**
 * What a route that is no analysis takes and gives; every file under app/api stands here, which a test
 * compares.
 */
export interface Route {
  id: string;
  summary: string;
  /** Parameters in the address besides those in the path: name and meaning. */
  query?: Readonly<Record<string, string>>;
  /** Type of the body, and what it holds. */
  body?: Readonly<Record<string, Json>>;
  /** Type of the answer, JSON unless given. */
  gives?: string;
  /**
   * True for a route that changes the store: it may be switched off, and asks for the token where the server
   * is public.
   */
  writes?: true;
}

export const text = { type: "string" };
export const whole = { type: "integer", minimum: 0 };
export const object = (properties: Record<string, Json>, required: readonly string[] = []) => ({
  type: "object",
  properties,
  ...(required.length > 0 ? { required } : {}),
});
export const json = (properties: Record<string, Json>, required: readonly string[] = []) => ({
  "application/json": object(properties, required),
});
export const LANGUAGE = { lang: "zh or en: language of labels and names." };
export const FILTERS = Object.fromEntries(
  ["year", "yearFrom", "yearTo", "level", "region", "speaker", "genre", "speech", "collection", "facet", "view"].map((name) => [
    name,
    "Filter, as everywhere.",
  ]),
);
export const SENTENCE = { speechId: whole, sentence: whole };
