import type { Reading } from "#lib/analyses/index.ts";
import { formatShare } from "#lib/format/index.ts";
import { type Translate, valueLabel } from "#lib/i18n/index.ts";
import type { MetadataEvidence as Evidence, MetadataField } from "#lib/types.ts";
import { collectionLabel } from "../../../_ui/filters/filter-names.ts";
import { FieldForm } from "../../../_ui/library/FieldForm.tsx";

interface MetadataEvidenceProps {
  reading: Reading;
  canWrite: boolean;
  t: Translate;
}
const FIELDS: readonly MetadataField[] = ["title", "date", "speaker", "office", "level", "region", "genre", "occasion", "sourceUrl"];

/**
 * What is known of a speech and why: the value, where it came from, how sure an inferred one is, and the
 * sentence that supports it.
 */
export function MetadataEvidence({ reading, canWrite, t }: MetadataEvidenceProps) {
  return (
    <section className="text-sm">
      <h2 className="text-base">{t("reader.metadata")}</h2>
      <dl className="mt-1">
        {FIELDS.map((field) => (
          <Field key={field} field={field} reading={reading} canWrite={canWrite} t={t} />
        ))}
        {[
          [t("columns.collection"), collectionLabel(reading.record.collection, t)] as const,
          ...Object.entries(reading.record.facets),
          [t("columns.file"), reading.record.file] as const,
        ].map(([name, value]) => (
          <div key={name} className="border-t border-rule py-1.5">
            <dt className="text-muted">{name}</dt>
            <dd className="break-all">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Field({ field, reading, canWrite, t }: MetadataEvidenceProps & { field: MetadataField }) {
  const { record } = reading;
  const value = record[field];
  const evidence = evidenceOf(record.metadataEvidence, field, value);
  if (value === null && !canWrite && field !== "date") return null;
  return (
    <div className="border-t border-rule py-1.5">
      <dt className="text-muted">{t(`columns.${field}`)}</dt>
      <dd className="break-words">
        {value === null ? <span className="text-muted">{t("reader.unknown")}</span> : <Value field={field} value={value} t={t} />}
        {evidence ? <Source evidence={evidence} reading={reading} t={t} /> : null}
        {canWrite ? (
          <FieldForm speechId={record.id} field={field} value={value} isCorrected={evidence?.source === "correction"} t={t} />
        ) : null}
      </dd>
    </div>
  );
}

/** The evidence of the value that stands; the store keeps the strongest first. */
function evidenceOf(all: readonly Evidence[], field: MetadataField, value: string | null): Evidence | undefined {
  const own = all.filter((evidence) => evidence.field === field);
  return own.find((evidence) => evidence.source === "correction") ?? own.find((evidence) => evidence.value === value) ?? own[0];
}

function Value({ field, value, t }: { field: MetadataField; value: string; t: Translate }) {
  if (field === "level") return valueLabel("levels", value, t.locale);
  if (field === "genre") return valueLabel("genres", value, t.locale);
  if (field === "sourceUrl" && /^https?:\/\//.test(value))
    return (
      <a href={value} rel="noreferrer nofollow">
        {value}
      </a>
    );
  return <span lang="zh-Hans">{value}</span>;
}

function Source({ evidence, reading, t }: { evidence: Evidence; reading: Reading; t: Translate }) {
  const confidence = formatShare(evidence.confidence, t.locale);
  const sentence = evidence.sentence?.trim() ?? "";
  const index = sentence === "" ? -1 : reading.sentences.findIndex(({ start, end }) => reading.text.slice(start, end).includes(sentence));
  const isInferred = evidence.source === "inferred";
  return (
    <>
      {" "}
      <span className={`text-xs ${isInferred ? "rounded-sm border border-dashed border-muted px-1" : "text-muted"}`}>
        {t(`reader.source.${evidence.source}`, { confidence })}
      </span>
      {sentence === "" ? null : (
        <span className="mt-0.5 block text-xs text-muted">
          {t("reader.evidence")}
          {index === -1 ? <q>{sentence}</q> : <a href={`#s${index}`}>{sentence.length > 80 ? `${sentence.slice(0, 80)}…` : sentence}</a>}
        </span>
      )}
    </>
  );
}
