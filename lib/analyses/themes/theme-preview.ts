import { z } from "zod";
import { type CodedText, selectCodedTexts } from "#lib/queries/index.ts";
import { buildCoder } from "#lib/themes/coder.ts";
import { themeOf, wordsOf } from "#lib/themes/own/theme-form.ts";
import type { ThemeSet } from "#lib/themes/types.ts";
import { defineAnalysis } from "../analysis.ts";
import { columns, number, orNull, text } from "../columns.ts";
import { filterShape } from "../params.ts";
import { selectCorpus } from "../select-corpus.ts";
import { evidenceText } from "./theme-evidence.ts";
import { newestFirst } from "./theme-order.ts";

const words = (what: string) => z.string().max(4000).default("").describe(`${what}, with spaces or semicolons between them.`);

/**
 * One row a sentence that a theme of these words would code, the newest speeches first, some of each: what a
 * person looks at before keeping the theme. `words` are those that speak for it with their weights, `silenced`
 * what an excluded word took out, `themes` what the sentence carries already. Nothing is stored. Looks at no
 * more than about 600,000 characters; a note says how many.
 */
export const themePreview = defineAnalysis({
  name: "theme-preview",
  title: { zh: "主题预览", en: "preview of a theme" },
  summary: {
    zh: "一组词如果作为主题，会编入哪些句子，附依据；不保存。",
    en: "Which sentences a theme of these words would code, with evidence; nothing is kept.",
  },
  example: { strong: "安全生产 防汛", excluded: "粮食安全", limit: "5" },
  params: z.object({
    strong: words("Words that each code a sentence"),
    weak: words("Words that tip a balance"),
    excluded: words("Words that silence those they contain or overlap"),
    limit: z.coerce.number().int().min(1).max(200).default(20).describe("Most sentences."),
    ...filterShape,
  }),
  columns: columns({
    speechId: number(),
    title: text(),
    year: orNull(number("year")),
    sentence: number(),
    start: number(),
    end: number(),
    text: text(),
    themes: text(),
    score: number("points"),
    threshold: number("points"),
    words: text(),
    around: text(),
    silenced: text(),
  }),
  async run(context, params) {
    const selection = await selectCorpus(context, params);
    const { set } = await context.themes();
    const coder = buildCoder(withPreview(set, params));
    const looked = { speeches: 0, characters: 0, sentences: 0 };
    const rows: ReturnType<typeof previewRow>[] = [];
    const { speeches } = selection.corpus;
    for (const batch of batchesOf(newestFirst(selection.corpus, selection.members).map((member) => speeches[member]!))) {
      if (rows.length >= params.limit || looked.characters >= MOST_CHARACTERS) break;
      const texts = await selectCodedTexts(
        context.db,
        batch.map(({ id }) => id),
      );
      for (const { id, title, year, matchUnits } of batch) {
        const coded = texts.find(({ speechId }) => speechId === id);
        if (coded === undefined || rows.length >= params.limit) continue;
        const hits = sentencesOf(coded, coder.code(coded.matchText, coded.sentences));
        looked.speeches += 1;
        looked.characters += matchUnits;
        looked.sentences += hits.length;
        const shown = hits.slice(0, Math.min(MOST_OF_A_SPEECH, params.limit - rows.length));
        const why = coder.explainMany(
          coded.matchText,
          coded.sentences,
          shown.map(({ index }) => index),
        );
        rows.push(...shown.map((hit, at) => previewRow({ id, title, year }, coded, hit, why[at]!.find(({ theme }) => theme === PREVIEW)!)));
      }
    }
    return { rows, notes: [{ code: "THEME_PREVIEW", values: looked }] };
  },
});

/** An id that no file can have, so that the preview replaces no theme. */
const PREVIEW = "own";
const MOST_CHARACTERS = 600_000;
const MOST_OF_A_SPEECH = 4;
const BATCH = 8;

type Given = { strong: string; weak: string; excluded: string };

/** @throws AppError THEMES_INVALID for words that cannot be counted */
function withPreview(set: ThemeSet, { strong, weak, excluded }: Given): ThemeSet {
  const form = { zh: PREVIEW, en: PREVIEW, strong: wordsOf(strong), weak: wordsOf(weak), excluded: wordsOf(excluded) };
  const theme = { ...themeOf({ id: "preview", ...form }), id: PREVIEW };
  return { themes: [...set.themes, theme], hash: "" };
}

type Evidence = Parameters<typeof evidenceText>[0];
interface Hit {
  index: number;
  themes: string[];
}

/** Sentences of the body that the preview codes, with their other themes. */
function sentencesOf({ sentences }: CodedText, codes: readonly { themes: string[] }[]): Hit[] {
  return codes.flatMap(({ themes }, index) =>
    themes.includes(PREVIEW) && sentences[index]?.kind !== "title" ? [{ index, themes: themes.filter((theme) => theme !== PREVIEW) }] : [],
  );
}

function previewRow(
  { id, title, year }: { id: number; title: string; year: number | null },
  { text: display, sentences }: CodedText,
  { index, themes }: Hit,
  why: Evidence,
) {
  const { start, end } = sentences[index]!;
  return {
    speechId: id,
    title,
    year,
    sentence: index,
    start,
    end,
    text: display.slice(start, end),
    themes: themes.join(" "),
    score: why.score,
    threshold: why.threshold,
    ...evidenceText(why),
  };
}

function* batchesOf<T>(items: readonly T[]): Generator<T[]> {
  for (let from = 0; from < items.length; from += BATCH) yield items.slice(from, from + BATCH);
}
