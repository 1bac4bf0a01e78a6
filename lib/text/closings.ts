import type { Sentence } from "#lib/types.ts";

const LAST_SENTENCES = 4;
const MAX_HAN = 40;
const THANKS = /谢谢|感谢大家|散会|(?:讲|说|汇报|发言|报告|介绍)(?:完毕|到这里|这么多|这些|完了)|批评指正|新年(?:快乐|好)|完毕，/;
const DATE =
  /^[（]?(?:[\dX×*〇零一二三四五六七八九十]{2,4}年)(?:[\dX×*〇一二三四五六七八九十]{1,3}月)(?:[\dX×*〇一二三四五六七八九十]{1,3}日)?[）]?$/;

/** Indexes of the sentences that only close the speech: thanks and `我就讲这些` within the last four, a date on the last line. */
export function closingFrom(sentences: Sentence[], matchText: string): Set<number> {
  const found = new Set<number>();
  for (let i = Math.max(0, sentences.length - LAST_SENTENCES); i < sentences.length; i++) {
    const { charCount, matchStart, matchEnd } = sentences[i]!;
    const text = matchText.slice(matchStart, matchEnd);
    if (charCount <= MAX_HAN && (THANKS.test(text) || DATE.test(text))) found.add(i);
  }
  return found;
}
