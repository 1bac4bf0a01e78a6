import { countHan, type PageLine } from "./html-blocks.ts";

/** The day of a speech in brackets, perhaps with the speaker, above or below its title. */
const OWN_DAY = /^[（(【][^（）()]{0,20}(?:\d{4}|[〇零○一二三四五六七八九]{4})\s*年[^（）()]{2,20}[日号][^（）()]{0,12}[）)】]$/;
const SPEECH_TITLE = /(?:讲话|报告|发言|致辞|致词|演讲|祝词|贺词|党课)(?:稿|材料|提纲)?(?:[（(].*[）)])?$/;
/** Lines between a headline and its article: date, source, counters. */
const HEADLINE_NEAR = 5;
/** What the page that a text was taken from called it; cleaning sets the line aside. */
const EARLIER_TITLE = /^[（(【]?原(?:标题|题)\s*[:：]/;
/** A line that shows the title may say a little more: a date, a speaker. */
const TITLE_BESIDE = 16;

/**
 * On old pages the headline is a line like any other, just above the article; it is known by naming a speech.
 */
export function headlineBefore(lines: readonly PageLine[], first: PageLine | undefined): PageLine | undefined {
  const end = first === undefined ? 0 : lines.indexOf(first);
  return lines.slice(Math.max(0, end - HEADLINE_NEAR), end).findLast((line) => line.linkHan === 0 && isSpeechTitle(line.text));
}

/** The day of the speech, in brackets near its headline but outside of the article. */
export function ownDayBefore(lines: readonly PageLine[], first: PageLine | undefined): PageLine[] {
  const end = first === undefined ? 0 : lines.indexOf(first);
  return lines.slice(Math.max(0, end - HEADLINE_NEAR), end).filter((line) => line.text.length <= 50 && OWN_DAY.test(line.text));
}

function isSpeechTitle(text: string): boolean {
  return countHan(text) <= 60 && SPEECH_TITLE.test(text.trim());
}

/** The article begins with the headline, or with a line of its own that names a speech. */
export function showsTitle(lines: readonly string[], title: string): boolean {
  const first = lines.filter((text) => !EARLIER_TITLE.test(text));
  const wanted = bare(title);
  const start = bare(first.join(""));
  const greeting = first.findIndex((text) => /^[^。，；]{2,30}[:：]$/.test(text));
  const sentence = first.findIndex((text) => /[。！？]$/.test(text));
  const end = greeting < 0 ? sentence : greeting;
  const above = end < 0 ? first : first.slice(0, end);
  if (start.startsWith(wanted) || above.some((text) => bare(text).includes(wanted) && text.length <= wanted.length + TITLE_BESIDE))
    return true;
  const salutation = first.findIndex((text) => /[:：]$/.test(text) || /[。；]/.test(text));
  const head = first.slice(0, salutation < 0 ? first.length : salutation);
  return head.some(isSpeechTitle);
}

/** A line by its words alone, for comparing. */
export function bare(text: string): string {
  return text.replaceAll(/[\s\p{P}]+/gu, "");
}
