import { requestTranslate } from "../../_ui/request.ts";
import { Page } from "../../_ui/site/Page.tsx";
import { CountAsPhrase } from "./_parts/CountAsPhrase.tsx";

/** The lexicon has no such slogan; any phrase can be counted all the same. */
export default async function SloganNotFound() {
  const t = await requestTranslate();
  return (
    <Page title={t("slogans.page.notFoundTitle")} lead={t("slogans.page.notFoundWhy")}>
      <p className="mt-4 flex flex-wrap gap-3">
        <CountAsPhrase label={t("slogans.page.countAsPhrase")} />
        <a href="/slogans" className="button">
          {t("slogans.page.allSlogans")}
        </a>
      </p>
    </Page>
  );
}
