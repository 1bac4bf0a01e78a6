import Link from "next/link";
import { requestTranslate } from "./_ui/request.ts";
import { Page } from "./_ui/site/Page.tsx";

export default async function NotFound() {
  const t = await requestTranslate();
  return (
    <Page title={t("errors.notFound.title")} lead={t("errors.notFound.why")}>
      <p className="mt-4">
        <Link href="/" className="button">
          {t("errors.notFound.home")}
        </Link>
      </p>
    </Page>
  );
}
