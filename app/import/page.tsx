import { cookies } from "next/headers";
import type { Translate } from "#lib/i18n/index.ts";
import { ACCEPTED_ENDINGS, LIMITS } from "#lib/readers/limits.ts";
import { TOKEN_COOKIE } from "../_server/door/token.ts";
import { isReadOnly, needsToken } from "../_server/guard-write.ts";
import { announces, lastDeliveries } from "../_server/news/announce.ts";
import { corpusFacets } from "../_server/run.ts";
import { keptReport } from "../_server/upload/kept-reports.ts";
import { SamplesForm } from "../_ui/filters/SamplesChip.tsx";
import { type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { EmptyState } from "../_ui/site/EmptyState.tsx";
import { Page } from "../_ui/site/Page.tsx";
import { Deliveries } from "./_parts/Deliveries.tsx";
import { ImportForm } from "./_parts/ImportForm.tsx";
import { importLabels, reportLabels } from "./_parts/labels.ts";
import { Report } from "./_parts/Report.tsx";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("import.title") };
}

/** Brings speeches in: files and folders, what became of each, and what may be sent. */
export default async function Import({ searchParams }: { searchParams: PageSearch }) {
  const [search, t, facets] = await Promise.all([readSearch(searchParams), requestTranslate(), corpusFacets().catch(() => null)]);
  const hasToken = (await cookies()).has(TOKEN_COOKIE);
  const report = keptReport(search.get("report"));
  const refused = search.get("refused");
  return (
    <Page title={t("import.title")} lead={t("import.lead")}>
      {refused !== null && t.has(`import.code.${refused}`) ? (
        <EmptyState title={t("import.refusedTitle")} why={t(`import.code.${refused}`)} />
      ) : null}
      {report ? <Report report={report} labels={reportLabels(t)} /> : null}
      {isReadOnly() ? (
        <EmptyState title={t("import.readOnlyTitle")} why={t("import.code.READ_ONLY")} />
      ) : (
        <ImportForm
          labels={importLabels(t)}
          accept={ACCEPTED_ENDINGS.join(",")}
          fileBytes={LIMITS.fileBytes}
          needsToken={needsToken() && !hasToken}
          collections={(facets?.collections ?? []).filter((name) => name !== "samples")}
        />
      )}
      {facets !== null && facets.samples > 0 ? (
        <div className="mt-6 text-sm">
          {t("common.samples.inCorpus", { samples: facets.samples })}{" "}
          <SamplesForm intent="remove" back="/speeches" label={t("common.samples.remove")} />
        </div>
      ) : null}
      {announces() ? <Deliveries deliveries={lastDeliveries()} t={t} /> : null}
      <Limits t={t} />
    </Page>
  );
}

function Limits({ t }: { t: Translate }) {
  const mebibytes = (bytes: number) => bytes / 1024 ** 2;
  return (
    <section className="mt-8 max-w-3xl text-sm text-muted">
      <h2 className="text-base text-ink">{t("import.limitsTitle")}</h2>
      <p className="mt-1">{t("import.formats", { endings: ACCEPTED_ENDINGS.join(" ") })}</p>
      <p className="mt-1">
        {t("import.limits", {
          file: mebibytes(LIMITS.fileBytes),
          files: LIMITS.filesPerRequest,
          chars: LIMITS.speechUnits,
          unpacked: mebibytes(LIMITS.unpackedBytes),
          entries: LIMITS.archiveEntries,
        })}
      </p>
      <p className="mt-1">{t("import.commandLine")}</p>
      <p className="mt-1">
        <a href="/suspects">{t("import.suspectsLink")}</a>
      </p>
    </section>
  );
}
