import type { InferContext } from "./context.ts";

export interface InferredText {
  value: string;
  confidence: number;
  sentence: string;
}

const MEETING = "[^,。;:!?]{2,40}?(?:会议|全会|大会|工作会|座谈会|推进会|动员会|读书班|研讨班|培训班|论坛|仪式|民主生活会|学习会|会上)";

/**
 * Where the speech was given: from `在…上的讲话` in the title, else from the sentence that opens the meeting.
 */
export function inferOccasion(context: InferContext): InferredText | null {
  const inTitle =
    /在(.{2,60}?)(?:上|时)的?(?:讲话|报告|发言|致辞|演讲|主持词|谈话)/.exec(context.title) ??
    /^(?:.{0,12})?在(第.{2,40}会议)上$/.exec(context.title);
  const titleClue = context.clues.find((clue) => clue.isTitle);
  if (inTitle?.[1] !== undefined) return { value: inTitle[1], confidence: 0.9, sentence: titleClue?.shown ?? context.title };
  const opening = new RegExp(`(?:召开|举行|举办|开)(?:的是|的|了|这次|本次)?(${MEETING})`, "u");
  for (const clue of context.clues.filter((candidate) => !candidate.isTitle).slice(0, 5)) {
    const subtitle = /^——(?:\d{4}年\d{1,2}月\d{1,2}日)?在(.{3,60}?(?:会议?|班|论坛|仪式|典礼))上/.exec(clue.match);
    if (subtitle?.[1] !== undefined) return { value: subtitle[1], confidence: 0.9, sentence: clue.shown };
    const met = opening.exec(clue.match);
    const called = met?.[1]?.replace(/^[这本此]次/, "") ?? "";
    const isHere = /今天|现在|这次|本次|我们(?:在这里)?(?:召开|举行|举办|开)/.test(clue.match);
    if (called.length > 2 && isHere && !/^(?:党的|中共|全国两会|一[次个])/.test(called))
      return { value: called, confidence: /今天|我们|[这本]次/.test(clue.match) ? 0.7 : 0.5, sentence: clue.shown };
  }
  return null;
}
