import type { Reading } from "#lib/analyses/index.ts";
import { StripChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";
import { Finding } from "../../../_ui/findings/Finding.tsx";
import { ProofQuote } from "../../../_ui/findings/ProofQuote.tsx";
import { Printed } from "../../../_ui/site/Printed.tsx";
import { runFinding } from "./run-finding.ts";

/** Where in the speech each theme stands; every bar leads to its sentence. */
export function Minimap({ reading, names, t }: { reading: Reading; names: ThemeNames; t: Translate }) {
  const total = reading.sentences.length;
  const lanes = names.themes.map(({ id }) => {
    const label = names.nameOf(id);
    const marks = reading.sentences
      .filter(({ themes }) => themes.some((theme) => theme.id === id))
      .map(({ index, start, end }) => ({ at: index, tip: `${label}\n${excerpt(reading.text.slice(start, end))}`, href: `#s${index}` }));
    return { key: id, label, ink: names.inkOf(id), marks };
  });
  const words = {
    title: t("reader.minimap"),
    description: t("reader.minimapDescription"),
    empty: t("charts.emptyGroups"),
    startLabel: t("reader.start"),
    endLabel: t("reader.end"),
    locale: t.locale,
  };
  return (
    <figure
      id="minimap"
      data-evidence={t("charts.seeSentences")}
      className="no-print mt-6 border-t-2 border-ink bg-sheet px-4 pt-3 pb-3 sm:px-6"
    >
      <figcaption>
        <h2 className="text-lg">{words.title}</h2>
        <p className="text-sm text-muted">{t("reader.minimapUnit", { sentences: total })}</p>
      </figcaption>
      <RunLine reading={reading} names={names} t={t} />
      <Printed className="mt-3 hidden sm:block">
        <StripChart id="minimap-wide" {...words} lanes={lanes} total={total} width={1040} />
      </Printed>
      <Printed className="mt-3 sm:hidden">
        <StripChart id="minimap-narrow" {...words} lanes={lanes} total={total} width={360} />
      </Printed>
    </figure>
  );
}

/** Where the speech keeps longest to one theme, beside the first sentence of it. */
function RunLine({ reading: { sentences, text }, names, t }: { reading: Reading; names: ThemeNames; t: Translate }) {
  const found = runFinding(sentences);
  if (found === null) return null;
  const { theme, from, to } = found;
  const words = { theme: names.nameOf(theme), length: to - from + 1, from: from + 1, to: to + 1 };
  const first = sentences.find(({ index }) => index === from);
  const place = t("findings.run.place", { from: from + 1 });
  return (
    <Finding
      kind="minimap"
      proof={first && <ProofQuote left="" node="" right={text.slice(first.start, first.end)} title={place} href={`#s${from}`} />}
      t={t}
    >
      {`${t(to > from ? "findings.run.several" : "findings.run.single", words)}${t("findings.whole")}`}
    </Finding>
  );
}

function excerpt(sentence: string): string {
  return sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence;
}
