import { notFound } from "next/navigation";
import { formatCell } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { Row } from "#lib/types.ts";
import { runAnalysis } from "../../_server/run.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Page } from "../../_ui/site/Page.tsx";
import { SpeechSlogans } from "../../_ui/views/SpeechSlogans.tsx";
import { SpeechThemes } from "../../_ui/views/SpeechThemes.tsx";

const FIELDS = ["date", "speaker", "office", "level", "region", "genre", "file", "chars", "tokens", "sentences", "masks"] as const;

interface SpeechPage {
  params: Promise<{ id: string }>;
}

/** The row of a speech; an id that no speech has is a page that does not exist. */
async function speechRow({ params }: SpeechPage, t: Translate): Promise<Row> {
  const { id } = await params;
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const { rows } = await runAnalysis("speeches", { speech: id }, t.locale);
  return rows[0] ?? notFound();
}

export async function generateMetadata(page: SpeechPage) {
  const row = await speechRow(page, await requestTranslate());
  return { title: String(row.title) };
}

/** One speech: what is known of it, its themes and its slogans. */
export default async function Speech(page: SpeechPage) {
  const t = await requestTranslate();
  const row = await speechRow(page, t);
  const id = String(row.speechId);
  return (
    <Page title={String(row.title)}>
      <SpeechFacts row={row} t={t} />
      <SpeechThemes id={id} t={t} />
      <SpeechSlogans id={id} t={t} />
    </Page>
  );
}

function SpeechFacts({ row, t }: { row: Row; t: Translate }) {
  const known = FIELDS.filter((key) => row[key] !== null && row[key] !== "");
  const text = (key: (typeof FIELDS)[number]) => {
    const value = row[key] ?? null;
    if (key === "level" || key === "genre") return valueLabel(key === "level" ? "levels" : "genres", String(value), t.locale);
    return formatCell(value, { key, label: "", unit: null }, t.locale);
  };
  return (
    <>
      {row.isSample === true ? <p className="mt-2 text-sm text-muted">{t("speeches.isSample")}</p> : null}
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-2 border-t-2 border-ink pt-3 text-sm sm:grid-cols-4">
        {known.map((key) => (
          <div key={key} className="min-w-0">
            <dt className="text-muted">{t(`columns.${key}`)}</dt>
            <dd className="break-words">{text(key)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
