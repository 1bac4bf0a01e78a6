import { cleanText } from "#lib/text/clean/clean.ts";
import { findSpeeches } from "#lib/text/several-speeches.ts";
import type { LayoutHint, RawSpeech } from "#lib/types.ts";

/** What a gathering calls its pieces before their titles: `篇一：`, `第二篇 `, `范文三：`. */
const LABEL =
  /^[\s\u3000]*[【[（(]?(?:第[一二三四五六七八九十\d]{1,3}篇|(?:范文|讲话稿?|例文|篇)[一二三四五六七八九十\d]{1,3})[】\]）)]?[ \u3000]*[：:、.．]?[ \u3000]*(?=\p{Script=Han})/u;

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
    const label = LABEL.exec(raw.text.slice(start, end))?.[0] ?? "";
    const own = start + label.length;
    const asides = [index === 0 ? raw.text.slice(0, start).trim() : "", label.trim()].filter((aside) => aside !== "");
    const setAside = asides.map((aside) => ({ kind: "page-furniture", text: aside, offset: 0 }));
    return { ...raw, stated, file: `${raw.file}#${index + 1}`, text: raw.text.slice(own, end), setAside, layout: layoutOf(raw, own, end) };
  });
}

/** What the file's format says of the lines of one part, in the part's own positions. */
function layoutOf({ layout = [] }: RawSpeech, start: number, end: number): LayoutHint[] {
  const inside = layout.filter((hint) => hint.start >= start && hint.end <= end);
  return inside.map((hint) => ({ ...hint, start: hint.start - start, end: hint.end - start }));
}
