import type { Draft } from "./clean-characters.ts";
import type { RemovalLog } from "./clean-receipt.ts";
import { removeUnits, withoutRemoved } from "./working-text.ts";

/** Entities of pages by name; those that stand for white space are left to the rules of the site. */
const NAMED: Record<string, string> = {
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  quot: '"',
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  bull: "•",
  times: "×",
  permil: "‰",
  deg: "°",
  amp: "&",
  lt: "<",
  gt: ">",
  yen: "¥",
};
const ENTITY = /&(?:#(\d{2,7})|#x([\da-f]{2,6})|([a-z]{2,8}));/gi;

/** Shows entities that a converter left undecoded (`&#21516;`, `&mdash;`) as the characters they stand for. */
export function decodeEntities(draft: Draft, log: RemovalLog): Draft {
  if (!draft.text.includes("&")) return draft;
  const shown = new Map<number, string>();
  for (const { 0: entity, 1: decimal, 2: hex, 3: name, index } of draft.text.matchAll(ENTITY)) {
    const character = characterOf(decimal, hex, name);
    if (character === null) continue;
    for (let at = 0; at < character.length; at++) shown.set(index + at, character[at]!);
    removeUnits(draft, log, index + character.length, index + entity.length, "html-entity");
  }
  return shown.size === 0 ? draft : withoutRemoved(draft, log, shown);
}

function characterOf(decimal: string | undefined, hex: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return Object.hasOwn(NAMED, name) ? NAMED[name]! : null;
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  if (!(code > 0x20 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return null;
  const character = String.fromCodePoint(code);
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? character : null;
}
