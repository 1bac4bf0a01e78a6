import { ANALYSES } from "#lib/analyses/index.ts";
import { corpusFacets } from "../_server/run.ts";
import { requestOrigin, requestTranslate } from "../_ui/request.ts";
import { Page } from "../_ui/site/Page.tsx";
import { ScrollBox } from "../_ui/tables/ScrollBox.tsx";
import { AnalysisEntry } from "./_parts/AnalysisEntry.tsx";
import { examplesFor } from "./_parts/examples.ts";

/** What holds for every request; each is `api.rule.<name>` in the catalogs. */
const RULES = ["formats", "filters", "repeat", "drafts", "errors", "provenance", "language"] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("api.title") };
}

/** Every question the API answers, with its parameters by its own schema, and how to ask it from outside. */
export default async function ApiGuide() {
  const [t, origin, facets] = await Promise.all([requestTranslate(), requestOrigin(), corpusFacets()]);
  const speeches = facets.speeches.slice(0, 2).map(({ id }) => id);
  return (
    <Page title={t("api.title")} lead={t("api.lead")}>
      <section className="mt-6 max-w-4xl">
        <h2 className="text-lg">{t("api.examples")}</h2>
        {examplesFor(origin).map((example) => (
          <figure key={example.name} className="mt-3">
            <figcaption className="text-sm text-muted">{example.name}</figcaption>
            <ScrollBox label={example.name}>
              <pre className="bg-wash px-3 py-2 text-sm">
                <code>{example.code}</code>
              </pre>
            </ScrollBox>
          </figure>
        ))}
      </section>
      <section className="mt-8 max-w-4xl">
        <h2 className="text-lg">{t("api.rules")}</h2>
        <ul className="mt-2 list-disc pl-5">
          {RULES.map((rule) => (
            <li key={rule}>{t(`api.rule.${rule}`)}</li>
          ))}
        </ul>
        <p className="mt-2">
          <a href="/api/v1/openapi.json">OpenAPI 3.1</a> · <a href="/api/v1">GET /api/v1</a>
        </p>
      </section>
      <section className="mt-8" data-roving>
        <h2 className="text-lg">{t("api.analyses")}</h2>
        {ANALYSES.map((analysis) => (
          <AnalysisEntry key={analysis.name} analysis={analysis} speeches={speeches} t={t} />
        ))}
      </section>
    </Page>
  );
}
