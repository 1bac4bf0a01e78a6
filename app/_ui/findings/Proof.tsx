import { concordance } from "#lib/analyses/phrases/concordance.ts";
import type { Translate } from "#lib/i18n/index.ts";
import { runAnalysis } from "../../_server/run.ts";
import { sentenceAddress } from "../links/evidence.ts";
import { filtersWith, phraseRules } from "../links/search.ts";

interface ProofProps {
  search: URLSearchParams;
  phrase: string;
  year: number;
  t: Translate;
}

/** One sentence of a year that says a phrase, with the speech that it leads to; nothing where none is found. */
export async function Proof({ search, phrase, year, t }: ProofProps) {
  const params = filtersWith(search, {
    ...phraseRules(search),
    phrase,
    title: "out",
    limit: 1,
    year: String(year),
    yearFrom: [],
    yearTo: [],
  });
  const { rows } = await runAnalysis(concordance, params, t.locale);
  const [row] = rows;
  if (row === undefined) return null;
  return (
    <span className="mt-1 block border-l-2 border-rule pl-3 text-sm text-muted" lang="zh-Hans">
      …{row.left}
      <mark className="bg-accent/15 font-semibold text-ink">{row.node}</mark>
      {row.right}…{" "}
      <a href={sentenceAddress(row.speechId, row.sentence, row.start, row.end)} className="no-print">
        {row.title}
      </a>
    </span>
  );
}
