import { formatCount } from "#lib/format/index.ts";
import type { Translate } from "#lib/i18n/index.ts";
import type { Receipt, ReceiptEntry } from "#lib/types.ts";

const PLACES = 5;

/**
 * What happened to the file's text before it was counted: how much of it is kept, and every kind of removal
 * and folding with places.
 */
export function ReceiptView({ receipt, speechId, t }: { receipt: Receipt; speechId: number; t: Translate }) {
  const [raw, kept, removed] = [receipt.rawUnits, receipt.keptUnits, receipt.removedUnits].map((units) => formatCount(units, t.locale)) as [
    string,
    string,
    string,
  ];
  return (
    <details className="text-sm">
      <summary className="underline decoration-rule underline-offset-4">
        <h2 className="inline text-base">{t("reader.receipt")}</h2>
      </summary>
      <p className="mt-1">{t("reader.receiptLead", { raw, kept, removed })}</p>
      {receipt.entries.length === 0 ? <p className="text-muted">{t("reader.receiptEmpty")}</p> : null}
      <ul>
        {receipt.entries.map((entry) => (
          <Entry key={`${entry.kind}-${entry.effect}`} entry={entry} t={t} />
        ))}
      </ul>
      <a className="figure-link" href={`/api/v1/speeches/${speechId}/receipt`}>
        {t("reader.receiptJson")}
      </a>
    </details>
  );
}

function Entry({ entry, t }: { entry: ReceiptEntry; t: Translate }) {
  const places = entry.places.slice(0, PLACES);
  return (
    <li className="border-t border-rule py-1">
      <KindName kind={entry.kind} t={t} /> {t(`reader.effect.${entry.effect}`)} × {formatCount(entry.count, t.locale)}
      <ul className="text-xs text-muted" lang="zh-Hans">
        {places.map(({ offset, before, after }) => (
          <li key={`${offset} ${before}`} className="break-all">
            {before}
            {entry.effect === "folded" ? ` → ${after}` : ""}
          </li>
        ))}
      </ul>
      {entry.count > places.length ? (
        <span className="text-xs text-muted">{t("reader.receiptMore", { count: entry.count - places.length })}</span>
      ) : null}
    </li>
  );
}

/** Kinds that a reader of a format made have names; kinds of the cleaning rules are shown by their id. */
function KindName({ kind, t }: { kind: string; t: Translate }) {
  const key = `reader.receiptKind.${kind}`;
  return t.has(key) ? <span title={kind}>{t(key)}</span> : <code>{kind}</code>;
}
