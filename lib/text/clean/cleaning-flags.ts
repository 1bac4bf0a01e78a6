import { boilerplateRules } from "./clean-rules.ts";

/** What the lines that were set aside say of the text itself, from the kinds of the receipt. */
export function cleaningFlags(kinds: ReadonlySet<string>): "TRUNCATED"[] {
  const flags = boilerplateRules.flatMap(({ id, flag }) =>
    flag !== undefined && (kinds.has(id) || kinds.has(`boilerplate-line:${id}`)) ? [flag] : [],
  );
  return [...new Set(flags)];
}
