import type { Translate } from "#lib/i18n/index.ts";
import { corpusFacets } from "../../_server/run.ts";

/**
 * Says that the speeches on screen were written for this project, as long as there are no others; beside
 * others they are left out.
 */
export async function SampleBanner({ t }: { t: Translate }) {
  const corpus = await corpusFacets().catch(() => null);
  if (corpus === null || corpus.samples === 0 || corpus.samples < corpus.total) return null;
  return (
    <aside aria-label={t("common.sampleLabel")} className="border-b border-rule bg-wash text-sm">
      <p className="mx-auto max-w-6xl px-4 py-2 sm:px-6">
        <strong>{t("common.sampleLabel")}</strong> {t("common.sampleAll", { samples: corpus.samples })}
      </p>
    </aside>
  );
}
