import type { Translate } from "#lib/i18n/index.ts";
import { corpusFacets } from "../../_server/run.ts";

/** Says that speeches on screen were written for this project, as long as any of them is in the corpus. */
export async function SampleBanner({ t }: { t: Translate }) {
  const corpus = await corpusFacets().catch(() => null);
  if (corpus === null || corpus.samples === 0) return null;
  const all = corpus.samples === corpus.speeches.length;
  return (
    <aside aria-label={t("common.sampleLabel")} className="border-b border-rule bg-wash text-sm">
      <p className="mx-auto max-w-6xl px-4 py-2 sm:px-6">
        <strong>{t("common.sampleLabel")}</strong> {t(all ? "common.sampleAll" : "common.sampleSome", { samples: corpus.samples })}
      </p>
    </aside>
  );
}
