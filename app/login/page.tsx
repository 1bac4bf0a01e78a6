import { needsToken } from "../_server/door/guard.ts";
import { isTokenSet } from "../_server/door/token.ts";
import { type PageSearch, readSearch } from "../_ui/links/search.ts";
import { requestTranslate } from "../_ui/request.ts";
import { Page } from "../_ui/site/Page.tsx";

export async function generateMetadata() {
  const t = await requestTranslate();
  return { title: t("login.title") };
}

/** Takes the admin token once, so that forms and imports need not ask for it. */
export default async function Login({ searchParams }: { searchParams: PageSearch }) {
  const [search, t] = await Promise.all([readSearch(searchParams), requestTranslate()]);
  const problem = search.get("problem");
  const known = `login.code.${problem}`;
  return (
    <Page title={t("login.title")} lead={t(isTokenSet() ? "login.lead" : needsToken() ? "login.noToken" : "login.notNeeded")}>
      {problem !== null && t.has(known) ? (
        <p role="alert" className="mt-4 border-l-4 border-accent bg-sheet px-4 py-2">
          {t(known)}
        </p>
      ) : null}
      {isTokenSet() ? (
        <form action="/api/login" method="post" className="mt-6 flex max-w-xl flex-wrap items-end gap-3">
          <input type="hidden" name="back" value={search.get("back") ?? "/"} />
          <label className="flex min-w-0 flex-1 basis-64 flex-col text-sm">
            {t("login.token")}
            <input type="password" name="token" autoComplete="current-password" className="control" />
          </label>
          <button type="submit" className="button-strong">
            {t("login.enter")}
          </button>
          <button type="submit" name="leave" value="1" className="button">
            {t("login.leave")}
          </button>
        </form>
      ) : null}
    </Page>
  );
}
