import type { Translate } from "#lib/i18n/index.ts";
import { corpusFacets } from "../../_server/run.ts";
import { CarryLink } from "../links/CarryLink.tsx";
import { groupLinks } from "./group-links.ts";

/** The corpus that stands behind every figure, by its version; nothing of it while the database is away. */
export async function SiteFooter({ t }: { t: Translate }) {
  const corpus = await knownCorpus();
  return (
    <footer className="mt-auto border-t border-rule text-sm text-muted">
      <div className="mx-auto flex max-w-6xl flex-wrap gap-x-6 gap-y-1 px-4 py-5 sm:px-6">
        <p>{t("common.tagline")}</p>
        {corpus ? <p>{t("common.corpusState", { speeches: corpus.speeches.length, version: corpus.corpusVersion })}</p> : null}
        <p className="no-print">
          <CarryLink href="/methods">{t("common.whatIsCounted")}</CarryLink>
        </p>
        {groupLinks("foot", t).map(({ href, label }) => (
          <p key={href} className="no-print">
            <CarryLink href={href}>{label}</CarryLink>
          </p>
        ))}
      </div>
    </footer>
  );
}

/** The page below reports the cause; a frame that failed with it could not. */
async function knownCorpus() {
  return corpusFacets().catch(() => null);
}
