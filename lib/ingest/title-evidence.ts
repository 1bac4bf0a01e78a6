import { composeTitle, isGenericTitle, ownTitle } from "#lib/text/infer/index.ts";
import { plainRadicals } from "#lib/text/plain-radicals.ts";
import type { UnsegmentedText } from "#lib/text/prepare.ts";
import type { MetadataEvidence, SpeechMetadata } from "#lib/types.ts";

const SHORTEST_FILE_TITLE = 6;

/**
 * Titles for a speech that has none stated, the best first: its own where it tells the speech from others,
 * one composed of what is known, the file's name where it is a name in words.
 *
 * @param known what was found out of the speech besides its title
 */
export function titleEvidence(text: UnsegmentedText, file: string, known: SpeechMetadata): MetadataEvidence[] {
  const shown = ownTitle(text);
  const own = shown === null ? null : plainRadicals(shown);
  const found: MetadataEvidence[] = [];
  const composed = composeTitle({ ...known, opening: openingOf(text) });
  const add = (value: string | null, source: MetadataEvidence["source"], confidence: number) => {
    if (value !== null) found.push({ field: "title", value, source, confidence, sentence: source === "inferred" ? value : null });
  };
  if (own !== null && !isGenericTitle(own)) add(own, "inferred", 0.9);
  const name = fileTitle(file);
  if (own === null && name.han >= SHORTEST_FILE_TITLE) add(name.text, "file-name", 0.5);
  const tells = known.genre !== "government-work-report" || known.region !== null || known.level === "central";
  if (own === null || tells) add(composed, "composed", 0.5);
  if (own !== null && isGenericTitle(own)) add(own, "inferred", 0.9);
  add(name.text, "file-name", 0.1);
  return found;
}

/** The file's name without folders and ending; a speech that shows no title may have to be called by it. */
function fileTitle(file: string): { text: string; han: number } {
  const text = file.replace(/^.*[/!]/, "").replace(/\.[A-Za-z]{1,8}(?=#|$)/, "") || file;
  return { text, han: (text.match(/\p{Script=Han}/gu) ?? []).length };
}

function openingOf({ text, sentences }: UnsegmentedText): string {
  const said = sentences.filter(({ kind, charCount }) => kind === "sentence" && charCount > 4);
  const shown = said.map(({ start, end }) => text.slice(start, end).trim());
  return shown.find((sentence) => !/[:：]$/.test(sentence)) ?? shown[0] ?? "";
}
