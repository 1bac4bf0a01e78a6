import { requestTranslate } from "./_ui/request.ts";

/** The shape of a page with one chart. */
export default async function Loading() {
  const t = await requestTranslate();
  return (
    <main className="page-skeleton mx-auto w-full max-w-6xl px-4 pt-8 pb-12 sm:px-6" aria-busy="true">
      <p className="sr-only">{t("common.loading")}</p>
      <div className="skeleton h-9 w-56" />
      <div className="skeleton mt-4 h-10 w-full" />
      <div className="skeleton mt-8 h-96 w-full" />
    </main>
  );
}
