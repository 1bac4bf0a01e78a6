import { ANALYSES } from "#lib/analyses/index.ts";
import { requestTranslate } from "../../_ui/request.ts";
import { Page } from "../../_ui/site/Page.tsx";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";

const EXAMPLES = [
  { name: "curl", code: "curl 'http://localhost:3000/api/v1/phrase-frequency?phrase=高质量发展&by=year&format=csv'" },
  {
    name: "Python",
    code: 'import pandas as pd\nfrom urllib.parse import quote\ndf = pd.read_csv("http://localhost:3000/api/v1/phrase-frequency?format=csv&by=year&phrase=" + quote("高质量发展"))',
  },
  {
    name: "R",
    code: 'x <- read.csv(paste0("http://localhost:3000/api/v1/theme-coverage?format=csv&by=year"), fileEncoding = "UTF-8-BOM")',
  },
] as const;

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("api.title") };
}

/** Every question the API answers, with its parameters, and how to ask it from outside. */
export default async function ApiGuide() {
  const t = await requestTranslate();
  return (
    <Page title={t("api.title")} lead={t("api.lead")}>
      <section className="mt-6 max-w-4xl">
        <h2 className="text-lg">{t("api.examples")}</h2>
        {EXAMPLES.map((example) => (
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
      <section className="mt-8">
        <h2 className="text-lg">{t("api.analyses")}</h2>
        <p className="text-sm">
          <a href="/api/v1/openapi.json">OpenAPI</a> · <a href="/api/v1">GET /api/v1</a>
        </p>
        <dl className="mt-3">
          {ANALYSES.map((analysis) => (
            <div key={analysis.name} className="border-t border-rule py-3">
              <dt>
                <code className="font-semibold">GET /api/v1/{analysis.name}</code>
              </dt>
              <dd lang="en">{analysis.summary}</dd>
              <dd className="mt-1 text-sm break-words text-muted">
                {t("api.parameters")} <code>{Object.keys(analysis.params.shape).join(", ")}</code>
              </dd>
              <dd className="text-sm break-words text-muted">
                {t("api.columns")} <code>{analysis.columns.map((column) => column.key).join(", ")}</code>
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </Page>
  );
}
