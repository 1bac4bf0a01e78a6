import type { Locale } from "#lib/types.ts";

/** What each analysis answers, in Chinese; the English stands with the analysis itself. */
const CHINESE: Readonly<Record<string, string>> = {
  "corpus-summary": "语料或其一部分的规模和年份。",
  speeches: "讲话一览，附元数据和篇幅。",
  versions: "同一次讲话的不同版本（宣读、印发、转载），以及哪一个计入图表。",
  suspects: "与常见提法只差一个字的字串，可能是规则没有覆盖的扫描错误。",
  "phrase-frequency": "任意短语的次数，按年份、讲话、讲话人、层级、地区或文种。",
  "slogan-frequency": "词库中提法的次数，按年份、讲话、讲话人、层级、地区或文种。",
  slogans: "语料中出现的提法：次数、首见和末见年份、分布。",
  "slogan-counts": "一个提法的三种数法：全部、独立、按分词；并列出包含它的更长提法。",
  "slogan-sentences": "一个提法三种计数各自背后的句子。",
  "slogan-heat": "每个提法每年的热度，六档，按用到它的讲话比例在本语料内定档。",
  "slogan-silence": "某一年不再说什么：末次使用、按以往频率应有的次数、一次没有的概率。",
  "slogan-watch": "一篇讲话与此前各篇相比，提法和常用词的初见、重现、骤增和消退，错误发现率已注明。",
  "slogan-adoption": "哪些讲话在提法提出几年之后用到它。",
  "slogan-dispersion": "一个提法在讲话、年份、层级和讲话人之间分布得是否均匀（Gries DP）。",
  "slogan-neighbours": "与一个提法同在一段的提法。",
  "slogan-lineage": "一个提法由什么而来、被什么取代，附次数和年份。",
  genealogy: "一个提法的各种说法排成谱系：增字、减字、换字、换序，附年份和次数。",
  "slogan-discovery": "词库里没有的说法：数字缩略、加引号的新词、对仗语和反复出现的套语。",
  "draft-check": "一份草稿用了哪些提法、哪些已过时及其后继、哪些与已知提法只差一字。",
  "theme-coverage": "各主题占句子的比例，按年份、讲话、讲话人、层级、地区或文种。",
  "theme-sentences": "一个主题的句子，每句附判定它的词和上下文。",
  "theme-speeches": "说某一主题最多和最少的讲话。",
  "theme-terms": "一个主题由哪些词和提法承载，按年份或其他分组。",
  "theme-cooccurrence": "哪些主题常在同一句，与偶然相比。",
  "theme-positions": "各主题出现在讲话的什么位置：每十分之一中的句子比例。",
  "theme-places": "每篇讲话的哪些句子属于哪个主题，新的在前。",
  "theme-corrections": "人工更正过主题的句子，可作标注文件。",
  concordance: "一个短语的每一处及其上下文（KWIC）。",
  collocates: "在一个短语附近出现得比偶然更多的词。",
  continuations: "* 展开后最常见的短语，例如 高质量*。",
  "ngram-series": "最多十二个短语按年份或讲话的走势，可平滑；* 展开为最常见的后续词。",
  keyness: "语料的一部分比另一部分多说或少说了什么。",
  drift: "两年或两段时间之间的变化，以及是否超出噪声。",
  "drift-themes": "各主题句子比例在两年或两段时间之间的变化。",
  "drift-timeline": "每一年的用语离上一年多远，与偶然相比。",
  compare: "二至四篇讲话或两组讲话并列：篇幅、主题、共有和独有的提法。",
  "text-reuse": "讲话之间相同的段落：两篇之间、一篇对其余、或整个语料。",
  "text-reuse-shares": "每篇讲话里沿用、提法和自有文字各占多少。",
  similarity: "讲话两两之间在提法、用词或主题上的相似度。",
  "similarity-map": "讲话的顺序和地图，相似的相邻。",
  reproduce: "把印出的次数在本语料的文本上重数，并给出差别的原因。",
};

/** An analysis's one-sentence description in the reader's language, with the language it is in: English until there is Chinese. */
export function analysisSummary(analysis: { name: string; summary: string }, locale: Locale): { text: string; lang: "en" | "zh-Hans" } {
  const chinese = locale === "zh" ? CHINESE[analysis.name] : undefined;
  return chinese === undefined ? { text: analysis.summary, lang: "en" } : { text: chinese, lang: "zh-Hans" };
}
