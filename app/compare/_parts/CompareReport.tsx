import { compare } from "#lib/analyses/compare/compare.ts";
import { titleRule, withParams } from "../../_ui/links/search.ts";
import { Answer } from "../../_ui/site/Answer.tsx";
import { CompareKeyness } from "./CompareKeyness.tsx";
import { CompareMetrics } from "./CompareMetrics.tsx";
import { CompareReuse } from "./CompareReuse.tsx";
import { CompareSlogans } from "./CompareSlogans.tsx";
import { CompareSummary } from "./CompareSummary.tsx";
import { CompareThemes } from "./CompareThemes.tsx";
import type { CompareProps } from "./props.ts";
import { asGroup, type Side } from "./sides.ts";

/** All of them: a sentence that counts slogans must not count the first thousand. */
const MOST_SLOGANS = 5000;

/** Sides laid side by side: what it comes to, passages, slogans, themes, length and style, words. */
export function CompareReport(props: CompareProps) {
  const { path, sides, ask, search, t } = props;
  const params = withParams(compareParams(sides), { limit: MOST_SLOGANS, ...(search === undefined ? {} : titleRule(search)) });
  return (
    <Answer analysis={compare} params={params} resetHref={path} ask={ask} t={t}>
      {(result) => (
        <>
          <CompareSummary {...props} result={result} />
          <CompareReuse {...props} />
          <CompareSlogans result={result} params={withParams(params, { kind: "slogan" })} sides={sides} t={t} />
          <CompareThemes result={result} params={withParams(params, { kind: "theme" })} sides={sides} t={t} />
          <CompareMetrics result={result} params={withParams(params, { kind: ["metric", "theme"] })} sides={sides} t={t} />
          <CompareKeyness {...props} />
        </>
      )}
    </Answer>
  );
}

/** The parameters of `compare`: groups by their filters, speeches by their ids; a draft is no parameter. */
function compareParams(sides: readonly Side[]): URLSearchParams {
  const pairs = sides.flatMap(({ key, search }) =>
    search === null ? [] : key === "target" || key === "reference" ? asGroup(search, key) : [["speech", key] as [string, string]],
  );
  return new URLSearchParams(pairs);
}
