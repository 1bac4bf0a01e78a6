import type { Translate } from "#lib/i18n/index.ts";
import { requestAddress, requestOrigin } from "../request.ts";
import { Downloads } from "../tables/Downloads.tsx";

interface ChartActionsProps {
  id: string;
  title: string;
  csv: string;
  form: string | undefined;
  t: Translate;
}

const BUTTON = "figure-link underline decoration-rule underline-offset-4";

/** What leaves with a chart: its rows, its drawing, and its place in other texts; one stop of the Tab key. */
export function ChartActions({ id, title, csv, form, t }: ChartActionsProps) {
  return (
    <div className="no-print flex flex-wrap gap-x-4" data-roving>
      <Downloads csv={csv} form={form} />
      {(["svg", "png"] as const).map((format) => (
        <button
          key={format}
          type="button"
          data-download={format}
          className={`${BUTTON} needs-js`}
          aria-label={t(format === "svg" ? "charts.downloadSvg" : "charts.downloadPng")}
        >
          {format.toUpperCase()}
        </button>
      ))}
      {/* A draft has no address under which anybody else could see its charts. */}
      {form === undefined ? <ChartShare id={id} title={title} t={t} /> : null}
      <a href="/methods" className="figure-link">
        {t("common.whatIsCounted")}
      </a>
    </div>
  );
}

/** The words of the drawing before it is saved, its address, and the code of a frame that shows it. */
async function ChartShare({ id, title, t }: Pick<ChartActionsProps, "id" | "title" | "t">) {
  const [origin, { path, search }] = await Promise.all([requestOrigin(), requestAddress()]);
  const query = search.size === 0 ? "" : `?${search}`;
  const embedded = new URLSearchParams([...search, ["lang", t.locale]]);
  const frame = `${origin}/embed${path === "/" ? "" : path}/${id}?${embedded}`;
  const code = `<iframe src="${frame}" title="${title.replaceAll('"', "&quot;")}" width="100%" height="560" style="border:0" loading="lazy"></iframe>`;
  return (
    <details className="chart-share">
      <summary className={BUTTON}>{t("charts.share")}</summary>
      <div className="my-2 grid max-w-2xl gap-2 text-sm">
        <label className="needs-js grid gap-1">
          {t("charts.exportTitle")}
          <input type="text" data-export="title" defaultValue={title} className="control" autoComplete="off" />
        </label>
        <label className="needs-js grid gap-1">
          {t("charts.exportNote")}
          <input type="text" data-export="note" className="control" autoComplete="off" />
        </label>
        <Copied id={`${id}-address`} name={t("charts.address")} text={`${origin}${path}${query}#${id}`} t={t} />
        <Copied id={`${id}-frame`} name={t("charts.embedCode")} text={code} t={t} />
      </div>
    </details>
  );
}

function Copied({ id, name, text, t }: { id: string; name: string; text: string; t: Translate }) {
  return (
    <div>
      <p className="flex items-baseline gap-3">
        {name}
        <button type="button" data-copy={id} data-copied={t("sharing.copied")} className={`${BUTTON} needs-js`}>
          {t("sharing.copy")}
        </button>
      </p>
      <p id={id} className="bg-wash px-3 py-2 text-xs break-all select-all">
        {text}
      </p>
    </div>
  );
}
