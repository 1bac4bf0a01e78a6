import type { Note } from "#lib/types.ts";

/** How many rows there are in all and, unless these were the last, where the next page begins. */
export function nextPageNotes(code: string, total: number, next: number): Note[] {
  const notes: Note[] = [{ code, values: { total } }];
  return next < total ? [...notes, { code: "NEXT_PAGE", values: { cursor: next } }] : notes;
}
