import { boilerplateRules } from "./clean-rules.ts";

/** The last words are a clause that dots break off. */
const CUT = /[^。！？!?…\s](?:…+|\.{2,}|·{4,})[)）】\]]?\s*$/;

/**
 * What the lines that were set aside say of the text itself, from the kinds of the receipt, and whether the
 * text stops inside a sentence.
 */
export function cleaningFlags(kinds: ReadonlySet<string>, text: string): "TRUNCATED"[] {
  const flags = boilerplateRules.flatMap(({ id, flag }) =>
    flag !== undefined && (kinds.has(id) || kinds.has(`boilerplate-line:${id}`)) ? [flag] : [],
  );
  return CUT.test(text.slice(-40)) ? ["TRUNCATED"] : [...new Set(flags)];
}
