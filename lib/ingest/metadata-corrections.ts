import type { WriteTransaction } from "#lib/db/client.ts";
import { type ResolvedMetadata, resolveMetadata, withDateFlags } from "#lib/text/infer/index.ts";
import type { MetadataEvidence, MetadataField } from "#lib/types.ts";
import type { PreparedSpeech } from "./types.ts";

export type Corrections = Partial<Record<MetadataField, string>>;

/**
 * What persons corrected of a speech; it hangs on the text's hash, so it is found again after a removal and a
 * re-ingest.
 */
export async function selectCorrections(transaction: WriteTransaction, textHash: string): Promise<Corrections> {
  const rows = await transaction.$queryRaw<{ field: MetadataField; value: string }[]>`
    select field, value from metadata_correction where text_hash = ${textHash} and field not in ('chosenVersion', 'acceptedText') order by field collate "C"`;
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
}

/** A prepared speech as persons have corrected it. */
export async function withCorrections(transaction: WriteTransaction, speech: PreparedSpeech): Promise<PreparedSpeech> {
  const { values, year, regionCode, evidence } = applyMetadataCorrections(
    speech.evidence,
    await selectCorrections(transaction, speech.text.textHash),
  );
  return { ...speech, metadata: values, year, regionCode, evidence, flags: withDateFlags(speech.flags, evidence, values.date) };
}

/**
 * Metadata under corrections. An empty correction says "not known" and hides every other source; without
 * corrections the strongest of the other sources speaks again.
 */
export function applyMetadataCorrections(evidence: readonly MetadataEvidence[], corrections: Corrections): ResolvedMetadata {
  const others = evidence.filter(({ source }) => source !== "correction");
  const blanked = (field: MetadataField) => corrections[field] === "";
  const resolved = resolveMetadata({ corrections, inferred: others.filter(({ field }) => !blanked(field)) });
  return { ...resolved, evidence: [...resolved.evidence, ...others.filter(({ field }) => blanked(field))] };
}
