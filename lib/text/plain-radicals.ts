import radicals from "./data/radicals.json" with { type: "json" };

const unified = new Map(
  radicals.pairs.flatMap((pairs) => {
    const signs = [...pairs];
    return signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? sign] as const] : []));
  }),
);

/** A text with CJK radicals, which some PDF fonts name in place of characters (`⻓`), as the characters meant. */
export function plainRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fd5]/g, (sign) => unified.get(sign) ?? sign);
}
