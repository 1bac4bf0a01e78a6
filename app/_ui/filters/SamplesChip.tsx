import type { Translate } from "#lib/i18n/index.ts";
import { isReadOnly } from "../../_server/guard-write.ts";
import type { CorpusFacets } from "../../_server/run.ts";
import { address, withParams } from "../links/search.ts";

interface SamplesChipProps {
  path: string;
  search: URLSearchParams;
  facets: CorpusFacets;
  t: Translate;
}

/**
 * Says that samples are left out, with a link that takes them in and a button that removes them; after that,
 * the way back.
 */
export function SamplesChip({ path, search, facets, t }: SamplesChipProps) {
  const removed = Number(search.get("samplesRemoved"));
  const isOut = facets.samplesLeftOut > 0;
  if (!isOut && !(removed > 0)) return null;
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm" role="status" data-samples={isOut ? "left-out" : "removed"}>
      {isOut ? (
        <>
          <a
            href={address(path, withParams(search, { collection: "*", samplesRemoved: [] }))}
            className="inline-flex min-h-7 items-center rounded-full bg-wash px-3 no-underline hover:underline"
          >
            {t("common.samples.leftOut", { samples: facets.samplesLeftOut })}
          </a>
          <SamplesForm intent="remove" back={address(path, search)} label={t("common.samples.remove")} />
        </>
      ) : (
        <>
          {t("common.samples.removed", { samples: removed })}
          <SamplesForm intent="restore" back={address(path, search)} label={t("common.samples.restore")} />
        </>
      )}
    </div>
  );
}

/** One button for all samples; nothing where this server changes nothing. */
export function SamplesForm({ intent, back, label }: { intent: "remove" | "restore"; back: string; label: string }) {
  if (isReadOnly()) return null;
  return (
    <form action="/api/import/samples" method="post" className="no-print inline">
      <input type="hidden" name="back" value={back} />
      <button type="submit" name="intent" value={intent} className="button">
        {label}
      </button>
    </form>
  );
}
