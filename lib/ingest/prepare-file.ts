import { readFile, stat } from "node:fs/promises";
import { AppError } from "#lib/errors.ts";
import { LIMITS, type ReadResult, readSpeeches } from "#lib/readers/index.ts";
import { inferMetadata, metadataFromFileName, resolveMetadata, withDateFlags } from "#lib/text/infer/index.ts";
import { NORMALISER_VERSION } from "#lib/text/normaliser-version.ts";
import { prepareText, type UnsegmentedText } from "#lib/text/prepare.ts";
import { shingleSketch } from "#lib/text/versions.ts";
import type { ThemeCoder } from "#lib/themes/coder.ts";
import type { RawSpeech } from "#lib/types.ts";
import { prepareThemes } from "./prepare-themes.ts";
import { splitRaw } from "./review/split-raw.ts";
import { type DatedForm, earliestYear } from "./slogan-years.ts";
import { titleEvidence } from "./title-evidence.ts";
import type { PrepareRequest, Refusal, UnsegmentedOutcome, UnsegmentedSpeech } from "./types.ts";

/** What preparing needs besides the file, made once per process. */
export interface Workbench {
  coder: ThemeCoder;
  themesHash: string;
  /** Slogans with the year before which nobody used them. */
  datedForms: readonly DatedForm[];
}

/**
 * Takes one file from bytes to speeches that lack only their words. Every failure of the file or of one part
 * of it is an outcome; only broken promises of our own code are thrown.
 */
export async function* prepareFile(request: PrepareRequest, workbench: Workbench): AsyncGenerator<UnsegmentedOutcome> {
  try {
    if (request.text !== undefined) {
      const raw = { text: request.text, stated: {}, file: request.file, contentHash: "" };
      yield { speech: prepareSpeech(raw, request, workbench) };
      return;
    }
    const { size } = await stat(request.path);
    if (size > LIMITS.fileBytes)
      throw new AppError("TOO_LARGE", `${size} bytes; the limit is ${LIMITS.fileBytes}`, { where: request.file });
    for await (const result of readSpeeches(await readFile(request.path), request.file, { columns: request.columns ?? {} })) {
      for (const part of partsOf(result, request)) yield prepareResult(part, request, workbench);
    }
  } catch (error) {
    yield { refusal: refusalOf(error, request.file) };
  }
}

/** A file of several speeches as several, where the request asks for it. */
function partsOf(result: ReadResult, { split }: PrepareRequest): ReadResult[] {
  return split && "speech" in result ? splitRaw(result.speech).map((speech) => ({ speech })) : [result];
}

function prepareResult(result: ReadResult, request: PrepareRequest, workbench: Workbench): UnsegmentedOutcome {
  if ("error" in result) return { refusal: refusalOf(result.error, result.refused) };
  try {
    return { speech: prepareSpeech(result.speech, request, workbench) };
  } catch (error) {
    return { refusal: refusalOf(error, result.speech.file) };
  }
}

function prepareSpeech(raw: RawSpeech, request: PrepareRequest, workbench: Workbench): UnsegmentedSpeech {
  const text = prepareWithinLimits(raw, request);
  const inferred = inferMetadata({
    text: text.text,
    matchText: text.matchText,
    title: text.title,
    sentences: text.sentences,
    file: raw.file,
    setAside: [...text.setAside, ...pageDateLine(raw)],
    earliest: earliestYear(text.matchText, workbench.datedForms),
  });
  const sources = {
    metadataFile: { ...raw.statedBeside, ...request.metadataFile },
    frontMatter: raw.stated,
    fileName: metadataFromFileName(raw.file),
  };
  const known = resolveMetadata({ ...sources, inferred: inferred.evidence });
  const resolved = resolveMetadata({ ...sources, inferred: [...inferred.evidence, ...titleEvidence(text, raw.file, known.values)] });
  return {
    file: raw.file,
    contentHash: raw.contentHash,
    text,
    metadata: resolved.values,
    year: resolved.year,
    regionCode: resolved.regionCode,
    facets: { ...raw.stated.facets, ...raw.statedBeside?.facets, ...request.metadataFile?.facets },
    evidence: resolved.evidence,
    flags: [
      ...new Set([
        ...withDateFlags(inferred.flags, resolved.evidence, resolved.values.date),
        ...text.flags,
        ...(raw.hints?.isPart ? ["TRUNCATED"] : []),
      ]),
    ],
    themes: prepareThemes(text, workbench.coder),
    sketch: shingleSketch(text.matchText),
    normaliserVersion: NORMALISER_VERSION,
    themesHash: workbench.themesHash,
    corrected: request.correct,
  };
}

/**
 * The day on which a page was put up, as a line of the site that was set aside: support for a year, never the
 * speech's own date.
 */
function pageDateLine({ hints }: RawSpeech): string[] {
  return hints?.pageDate === undefined || hints.isSharingSite ? [] : [`发布日期：${hints.pageDate}`];
}

function prepareWithinLimits(raw: RawSpeech, request: PrepareRequest): UnsegmentedText {
  if (raw.text.includes("\0")) throw new AppError("NUL_BYTE", "the text holds NUL characters", { where: raw.file });
  if (raw.text.length > LIMITS.speechUnits) {
    throw new AppError("TOO_MANY_CHARS", `${raw.text.length} characters; the limit for one speech is ${LIMITS.speechUnits}`, {
      where: raw.file,
    });
  }
  if (/\p{Surrogate}/u.test(raw.text)) throw new AppError("BAD_ENCODING", "the text holds half a surrogate pair", { where: raw.file });
  const titleHint = request.metadataFile?.title ?? raw.statedBeside?.title ?? raw.stated.title ?? null;
  const text = prepareText(raw.text, {
    correct: request.correct,
    titleHint,
    setAside: raw.setAside ?? [],
    layout: raw.layout ?? [],
  });
  if (text.charCount === 0) throw new AppError("EMPTY_TEXT", "no Chinese text is left after cleaning", { where: raw.file });
  return text;
}

function refusalOf(error: unknown, file: string): Refusal {
  if (error instanceof AppError) return { file: error.where ?? file, code: error.code, message: error.message };
  const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
  if (missing) return { file, code: "FILE_NOT_FOUND", message: "the file went away while it was being read" };
  if (error instanceof Error && "code" in error && error.code === "EACCES")
    return { file, code: "FILE_UNREADABLE", message: "no permission to read the file" };
  const detail = error instanceof Error ? error.message : String(error);
  return { file, code: "PREPARE_FAILED", message: `an error of Tifa's own: ${detail}` };
}
