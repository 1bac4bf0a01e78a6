/**
 * The ingest's second child: it alone loads nodejieba's dictionary (a second, 250 MB), while the first child
 * already reads. Stopping a thread inside nodejieba would end the whole process, so it has one of its own.
 */
import { loadSegmenter } from "#lib/text/segment/segment.ts";
import { serveRequests } from "./children/worker-protocol.ts";
import { unpackSpans } from "./pack-speech.ts";
import { WordPacker } from "./pack-words.ts";
import type { SegmentRequest } from "./types.ts";

await serveRequests(() => {
  const { segment, dictionaryHash } = loadSegmenter();
  const packer = new WordPacker();
  return ({ matchText, spans }: SegmentRequest) => [{ words: packer.pack(segment(matchText, unpackSpans(spans))), dictionaryHash }];
});
