import type { Reading } from "#lib/analyses/index.ts";
import { StripChart } from "#lib/charts/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";
import { Printed } from "../../../_ui/site/Printed.tsx";

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
      <Printed className="mt-3 hidden sm:block">
        <StripChart id="minimap-wide" {...words} lanes={lanes} total={total} width={1040} />
      </Printed>
      <Printed className="mt-3 sm:hidden">
        <StripChart id="minimap-narrow" {...words} lanes={lanes} total={total} width={360} />
      </Printed>
    </figure>
  );
}

function excerpt(sentence: string): string {
  return sentence.length > 60 ? `${sentence.slice(0, 60)}…` : sentence;
}
