import { cleanText } from "#lib/text/clean/clean.ts";
import { findSpeeches } from "#lib/text/several-speeches.ts";
import type { RawSpeech } from "#lib/types.ts";

/**
 * The speeches of a raw text that holds several, each as a raw speech of its own called `file#1`, `file#2`;
 * what stands before the first goes to the receipt of the first. A text that is one speech is given back as
 * it is. What the file states of its title belongs to none of the parts.
 */
export function splitRaw(raw: RawSpeech): RawSpeech[] {
  const { text, offsets } = cleanText(raw.text);
  const parts = findSpeeches(text);
  if (parts.length < 2) return [raw];
  const { title: _title, ...stated } = raw.stated;
  const places = parts.map(({ start, end }) => ({ start: offsets[start] ?? 0, end: offsets[end] ?? raw.text.length }));
  return places.map(({ start, end }, index) => {
    const head = index === 0 ? raw.text.slice(0, start).trim() : "";
    const setAside = head === "" ? [] : [{ kind: "page-furniture", text: head, offset: 0 }];
    return { ...raw, stated, file: `${raw.file}#${index + 1}`, text: raw.text.slice(start, end), setAside };
  });
}
