import { findSlogan } from "../../_server/find-slogan.ts";
import type { ThemeNames } from "../../_server/theme-names.ts";
import { phraseEvidence } from "../../_ui/links/evidence.ts";
import { sentencesAddress } from "../../_ui/links/slogan-links.ts";
import { themeSentencesAddress } from "../../_ui/links/theme-links.ts";

/** What the map shows: a phrase, a slogan with all its wordings, or the sentences of a theme. */
export interface MappedItem {
  kind: "phrase" | "slogan" | "theme";
  /** As the panel is asked for it. */
  value: string;
  label: string;
}

/**
 * What the address asks for: a theme before a phrase, and a phrase as the slogan that it is where `as=slogan`. Null
 * where nothing is asked for.
 */
export async function mappedItem(search: URLSearchParams, phrase: string | undefined, themes: ThemeNames): Promise<MappedItem | null> {
  const theme = search.get("theme");
  if (theme !== null && theme !== "") return { kind: "theme", value: theme, label: themes.nameOf(theme) };
  if (phrase === undefined) return null;
  const slogan = search.get("as") === "slogan" ? await findSlogan(encodeURIComponent(phrase)) : null;
  return slogan === null
    ? { kind: "phrase", value: phrase, label: phrase }
    : { kind: "slogan", value: slogan.slogan, label: slogan.slogan };
}

/** The address of the sentences behind a figure of the map. */
export function mappedSentences(item: MappedItem, search: URLSearchParams): string {
  if (item.kind === "phrase") return phraseEvidence(search, item.value);
  return item.kind === "slogan" ? sentencesAddress(search, item.value) : themeSentencesAddress(search, item.value);
}
