import type { Recipe } from "./scratch-copy.ts";

/** What ARCHITECTURE.md says that an addition costs, carried out. */
export const SLOGAN: Recipe = {
  files: {},
  lines: { "corpus/lexicon/common-formulas.tsv": [{ line: "河湾合意试范\tpolicy" }] },
};

export const THEME: Recipe = {
  files: {
    "corpus/themes/tides.yaml": `id: tides
label: { zh: 潮汐, en: Tides }
description: { zh: 潮汐的利用。, en: Use of the tides. }
terms:
  - about: 潮汐
    strength: strong
    words: 潮汐能 潮汐电站 潮汐坝
examples:
  match: [建成潮汐电站, 利用潮汐能, 加固潮汐坝, 新建潮汐电站两座]
  noMatch: [修好村路, 办好学校, 种好庄稼]
`,
  },
};

export const FORMAT: Recipe = {
  files: {
    "lib/readers/lines.ts": `import { contentHash } from "./content-hash.ts";
import { decodeText } from "./decode.ts";
import type { Reader } from "./types.ts";

/** Text whose lines end in |. */
export const linesReader: Reader = {
  name: "lines",
  extensions: [".lines"],
  *read(bytes, file) {
    yield { speech: { text: decodeText(bytes, file).replaceAll("|", "\\n"), stated: {}, file, contentHash: contentHash(bytes) } };
  },
};
`,
  },
  lines: {
    "lib/readers/index.ts": [
      { before: "import { LIMITS }", line: 'import { linesReader } from "./lines.ts";' },
      { before: "  textReader,", line: "  linesReader," },
    ],
  },
};

export const STATISTIC: Recipe = {
  files: {
    "lib/stats/intervals/midpoint.ts": `/**
 * Middle of an interval.
 *
 * @example
 * midpoint(2, 4) // => 3
 */
export function midpoint(low: number, high: number): number {
  return (low + high) / 2;
}
`,
  },
  lines: { "lib/stats/index.ts": [{ line: 'export { midpoint } from "./intervals/midpoint.ts";' }] },
};

export const CHART: Recipe = {
  files: {
    "lib/charts/dots/place-dots.ts": `import { scaleLinear } from "d3";
import type { Size } from "../core/types.ts";

/** Places values from left to right on a line. Pure. */
export function placeDots(values: readonly number[], { width }: Pick<Size, "width">): number[] {
  return values.map(scaleLinear([0, Math.max(1, ...values)], [4, width - 4]));
}
`,
    "lib/charts/dots/DotsChart.tsx": `import { placeDots } from "./place-dots.ts";

/** A row of dots. */
export function DotsChart({ values, label, width }: { values: readonly number[]; label: string; width: number }) {
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={\`0 0 \${width} 12\`} role="img" aria-label={label}>
      {placeDots(values, { width }).map((x) => (
        <circle key={x} cx={x} cy={6} r={3} />
      ))}
    </svg>
  );
}
`,
  },
  lines: { "lib/charts/index.ts": [{ line: 'export { DotsChart } from "./dots/DotsChart.tsx";' }] },
};

/** A question whose columns have names already, with its page. */
export const QUESTION: Recipe = {
  files: {
    "lib/analyses/corpus/longest-speeches.ts": `import { z } from "zod";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";

/** One row a speech, longest first. */
export const longestSpeeches = defineAnalysis({
  name: "longest-speeches",
  title: { zh: "最长的讲话", en: "longest speeches" },
  summary: { zh: "篇幅最长的讲话。", en: "The longest speeches." },
  example: {},
  params: z.object(filterShape),
  columns: columns({ speechId: number(), title: text(), chars: number("chars") }),
  async run(context, params) {
    const { corpus, members } = await selectCorpus(context, params);
    const speeches = members.map((index) => corpus.speeches[index]!);
    const rows = speeches.map(({ id, title, charCount }) => ({ speechId: id, title, chars: charCount }));
    return { rows: rows.sort((a, b) => b.chars - a.chars) };
  },
});
`,
    "app/longest/page.tsx": `import { longestSpeeches } from "#lib/analyses/corpus/longest-speeches.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Answer } from "../_ui/site/Answer.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { DataTable } from "../_ui/tables/DataTable.tsx";

/** The longest speeches. */
export default async function Longest() {
  const t = await requestTranslate();
  return (
    <Page title={t("overview.longest")}>
      <Answer analysis={longestSpeeches} params={new URLSearchParams()} resetHref="/longest" t={t}>
        {(result) => <DataTable result={result} caption={t("overview.longest")} t={t} />}
      </Answer>
    </Page>
  );
}
`,
  },
  lines: {
    "lib/analyses/registry.ts": [
      { before: "import { speeches }", line: 'import { longestSpeeches } from "./corpus/longest-speeches.ts";' },
      { before: "  speeches,", line: "  longestSpeeches," },
    ],
    "app/_ui/pages.ts": [
      { before: '  { route: "/suspects"', line: '  { route: "/longest", name: "overview.longest", views: [{ address: "/longest" }] },' },
    ],
    "lib/i18n/messages/zh/overview.json": [{ before: '  "', line: '  "longest": "最长的讲话",' }],
    "lib/i18n/messages/en/overview.json": [{ before: '  "', line: '  "longest": "Longest speeches",' }],
  },
};
