import { headers } from "next/headers";
import { provenanceOf } from "#lib/analyses/index.ts";
import { getTranslate, type Translate } from "#lib/i18n/index.ts";
import { serverState } from "../../_server/context.ts";
import { namesOfThemes } from "../../_server/names-of-themes.ts";
import { corpusFacets } from "../../_server/run.ts";
import { address, filtersWith } from "../links/search.ts";
import { requestOrigin, requestTranslate } from "../request.ts";
import { conditionsOf } from "./conditions.ts";
import { chineseReference, englishReference } from "./reference.ts";

/**
 * How to cite the open view, in a Chinese and an English style; text to select where there are no scripts.
 */
export async function CiteView({ title }: { title: string }) {
  const [t, view] = await Promise.all([requestTranslate(), openView()]);
  if (view === null) return null;
  const about = (locale: Translate["locale"]) => ({
    ...view,
    title,
    conditions: conditionsOf(view.search, getTranslate(locale), namesOfThemes(view.themes, locale).nameOf),
  });
  return (
    <details id="cite" className="no-print mt-10 border-t border-rule pt-2 text-sm">
      <summary className="figure-link underline decoration-rule underline-offset-4">{t("sharing.cite")}</summary>
      <p className="mt-1 text-muted">{t("sharing.citeWhy")}</p>
      <dl>
        <Reference id="cite-zh" name={t("sharing.chinese")} text={chineseReference(about("zh"))} lang="zh-Hans" t={t} />
        <Reference id="cite-en" name={t("sharing.english")} text={englishReference(about("en"))} lang="en" t={t} />
      </dl>
      <p className="mt-3">
        <a href={snapshotAddress(view.search, t.locale)} download>
          {t("snapshot.download")}
        </a>
      </p>
    </details>
  );
}

function Reference({ id, name, text, lang, t }: { id: string; name: string; text: string; lang: string; t: Translate }) {
  return (
    <>
      <dt className="mt-2 flex items-baseline gap-3 text-muted">
        {name}
        <button
          type="button"
          data-copy={id}
          data-copied={t("sharing.copied")}
          className="figure-link needs-js underline decoration-rule underline-offset-4"
        >
          {t("sharing.copy")}
        </button>
      </dt>
      <dd id={id} lang={lang} className="mt-1 bg-wash px-3 py-2 break-words select-all">
        {text}
      </dd>
    </>
  );
}

/** The filters and phrases of the view as a snapshot. */
function snapshotAddress(search: URLSearchParams, locale: string): string {
  const wanted = filtersWith(search, { phrase: search.getAll("phrase") });
  wanted.set("lang", locale);
  return address("/api/snapshot", wanted);
}

/** The address and the state behind it; null while the database is away (the page says so itself). */
async function openView() {
  const sent = await headers();
  const path = sent.get("x-tifa-address") ?? "/";
  const url = new URL(path, await requestOrigin());
  for (const name of ["lang", "_rsc"]) url.searchParams.delete(name);
  try {
    const { context } = serverState();
    const [{ corpusVersion, lexiconHash }, { speeches }, { set: themes }] = await Promise.all([
      provenanceOf(context),
      corpusFacets(url.searchParams),
      context.themes(),
    ]);
    const date = new Date().toISOString().slice(0, 10);
    return { address: url.href, search: url.searchParams, speeches: speeches.length, themes, corpusVersion, lexiconHash, date };
  } catch {
    // Without its database the page shows why; there is nothing to cite then.
    return null;
  }
}
