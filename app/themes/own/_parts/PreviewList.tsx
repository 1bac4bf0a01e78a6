import { sentenceAddress } from "../../../_ui/links/evidence.ts";
import { MarkedText } from "../../../_ui/reader/MarkedText.tsx";

/** What a preview says of one sentence. */
export interface PreviewRow {
  speechId: number;
  title: string;
  year: number | null;
  sentence: number;
  start: number;
  end: number;
  text: string;
  themes: string;
  score: number;
  threshold: number;
  words: string;
  silenced: string;
}

/** Templates with {…}, filled in on the server and in the browser alike. */
export interface PreviewWords {
  nothing: string;
  waiting: string;
  /** {themes} */
  already: string;
  /** {words} */
  silenced: string;
  names: Record<string, string>;
}

/** Sentences that the words would code, each with what spoke for it. */
export function PreviewList({ rows, words }: { rows: readonly PreviewRow[]; words: PreviewWords }) {
  if (rows.length === 0) return <p className="text-sm text-muted">{words.nothing}</p>;
  return (
    <ol className="mt-2" data-preview={rows.length}>
      {rows.map((row) => (
        <li key={`${row.speechId} ${row.sentence}`} className="border-b border-rule py-2">
          <p className="break-words" lang="zh-Hans">
            <MarkedText text={row.text} words={row.words} />
          </p>
          <p className="text-sm text-muted tabular-nums">
            <a href={sentenceAddress(row.speechId, row.sentence, row.start, row.end)}>{row.title}</a>
            {row.year === null ? "" : ` · ${row.year}`} · {row.score.toFixed(2)} / {row.threshold.toFixed(2)} ·{" "}
            <span lang="zh-Hans">{row.words}</span>
            {row.silenced === "" ? "" : ` · ${words.silenced.replace("{words}", row.silenced)}`}
            {row.themes === "" ? "" : ` · ${words.already.replace("{themes}", namesOf(row.themes, words.names))}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

function namesOf(themes: string, names: Record<string, string>): string {
  return themes
    .split(" ")
    .map((id) => names[id] ?? id)
    .join("、");
}
