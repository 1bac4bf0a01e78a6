import type { Analysis } from "#lib/analyses/index.ts";
import { columnLabel, type Translate } from "#lib/i18n/index.ts";
import { ScrollBox } from "../../_ui/tables/ScrollBox.tsx";
import { type ApiParameter, apiParameters, exampleQuery } from "./parameters.ts";

const FORMATS = ["json", "csv", "xlsx"] as const;

/**
 * One question of the API: what it answers, its parameters by its own schema, its columns, and a request to
 * try.
 */
export function AnalysisEntry({ analysis, speeches, t }: { analysis: Analysis; speeches: readonly number[]; t: Translate }) {
  const path = `/api/v1/${analysis.name}`;
  const query = exampleQuery(analysis, speeches);
  return (
    <section id={analysis.name} className="border-t border-rule py-3">
      <h3 className="text-base">
        {analysis.title[t.locale]}{" "}
        <code className="font-sans text-sm font-normal text-muted">
          {analysis.takesDraft === "only" ? "POST" : analysis.takesDraft ? "GET · POST" : "GET"} {path}
        </code>
      </h3>
      <p className="text-sm">{analysis.summary[t.locale]}</p>
      {query && analysis.takesDraft !== "only" ? (
        <p className="text-sm">
          {t("api.try")}{" "}
          {FORMATS.map((format) => (
            <a key={format} href={`${path}?${new URLSearchParams([...query, ["format", format]])}`} className="mr-3" rel="nofollow">
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      ) : null}
      <details>
        <summary className="figure-link underline decoration-rule underline-offset-4">
          {t("api.details", { parameters: Object.keys(analysis.params.shape).length, columns: analysis.columns.length })}
        </summary>
        <Parameters parameters={apiParameters(analysis)} caption={`${analysis.name}: ${t("api.parameters")}`} t={t} />
        <p className="mt-2 text-sm break-words">
          <span className="font-semibold">{t("api.columns")}</span>{" "}
          {analysis.columns.map(({ key, unit }) => (
            <span key={key} className="mr-3 inline-block">
              <code>{key}</code> <span className="text-muted">{columnLabel(key, t.locale) + (unit === null ? "" : ` [${unit}]`)}</span>
            </span>
          ))}
        </p>
      </details>
    </section>
  );
}

function Parameters({ parameters, caption, t }: { parameters: readonly ApiParameter[]; caption: string; t: Translate }) {
  return (
    <ScrollBox label={caption}>
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {(["name", "type", "default", "meaning"] as const).map((head) => (
              <th key={head} scope="col">
                {t(`api.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parameters.map(({ name, type, isRequired, isRepeatable, fallback, description }) => (
            <tr key={name}>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>{type}</td>
              <td>{isRequired ? t("api.required") : fallback || "–"}</td>
              <td>
                <span lang="en">{description}</span> {isRepeatable ? t("api.repeatable") : ""}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  );
}
