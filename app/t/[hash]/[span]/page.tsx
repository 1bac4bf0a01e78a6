import { notFound, redirect } from "next/navigation";
import { selectSpeechesByHash, selectSpeechTexts } from "#lib/queries/index.ts";
import { serverState } from "../../../_server/context.ts";
import { sentenceAddress } from "../../../_ui/links/evidence.ts";
import { readHit } from "../../../_ui/reader/segments.ts";

/**
 * `/t/<text hash>/<start>-<end>`: an address that outlives the store's numbers. Leads to the reader at the
 * sentence, with the place marked; 12 digits of the hash do.
 */
export default async function TextAddress({ params }: { params: Promise<{ hash: string; span: string }> }) {
  const { hash, span } = await params;
  const place = readHit(span);
  if (place === null || !/^[0-9a-f]{12,64}$/.test(hash)) notFound();
  const { read } = serverState().db;
  const [speech, other] = await selectSpeechesByHash(read, hash);
  if (speech === undefined || other !== undefined) notFound();
  const [text] = await selectSpeechTexts(read, [speech.id]);
  if (text === undefined || place.end > text.text.length) notFound();
  redirect(
    sentenceAddress(
      speech.id,
      text.starts.findLastIndex((start) => start <= place.start),
      place.start,
      place.end,
    ),
  );
}
