import type { Translate } from "#lib/i18n/index.ts";
import type { NewsDelivery } from "../../_server/news/deliveries.ts";

/** What became of the news of stored speeches that were sent on; the last first. */
export function Deliveries({ deliveries, t }: { deliveries: readonly NewsDelivery[]; t: Translate }) {
  return (
    <section id="deliveries" className="mt-8 max-w-3xl text-sm">
      <h2 className="text-base">{t("import.deliveries.title")}</h2>
      {deliveries.length === 0 ? (
        <p className="mt-1 text-muted">{t("import.deliveries.none")}</p>
      ) : (
        <table className="data-table mt-2">
          <thead>
            <tr>
              <th scope="col">{t("import.deliveries.file")}</th>
              <th scope="col">{t("import.deliveries.state")}</th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map(({ speechId, file, state, attempts, reason }) => (
              <tr key={speechId} data-delivery={state}>
                <th scope="row" className="break-all">
                  <a href={`/new?speechId=${speechId}`}>{file}</a>
                </th>
                <td>
                  {t(`import.deliveries.states.${state}`)}
                  {reason === null ? null : (
                    <small className="block break-words text-muted">
                      <span lang="en">{reason}</span> · {t("import.deliveries.attempts", { attempts })}
                    </small>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
