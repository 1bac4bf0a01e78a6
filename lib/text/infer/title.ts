import type { Sentence } from "#lib/types.ts";
import { isUploadLine } from "./date-lines.ts";

/** What is needed of a text to find its title. */
export interface TitledText {
  text: string;
  title: string | null;
  sentences: readonly Sentence[];
}

const LONGEST = 80;
const SITE_HEADING = 6;
/** `在…会议上的讲话`: a title that names its meeting. */
const OCCASION = /(?:在|关于).{3,}/;
const SPEECH_WORD = /讲话|报告|发言|致辞|致词|演讲|贺信|贺词|党课|主持词|谈话|述职|决议|说明|声明|批示|祝酒|答谢|公开信|慰问信/;
/** Words of a site around a title. */
const FURNITURE =
  /^(?:下载|打印|全屏|收藏|分享|首页|返回|关闭|正文|正文复制|当前位置.*|您(?:现在)?的位置.*|字号.*|【字[号体].*|[大中小]|加大|还原|减小|放大|缩小|导语.*|摘要.*|.{0,12}首页|.*(?:>>|＞＞|»).*)$/;
const LEADING_FURNITURE = /^(?:下载|打印|全屏|收藏|首页|正文)+(?=.{6})/;
const LABEL = /^(?:标题|题目|主题|文章标题)[:：]/;
const DATE_TAIL =
  /[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d〇一二三四五六七八九十]{1,3}月(?:[\d〇一二三四五六七八九十]{1,3}日)?[）)]?$/;
/** `——2024年1月29日在…会议上`, a speaker, a date: lines around the title that are no part of it. */
const ASIDE =
  /^(?:[—–-]{1,2})?[（(]?(?:公元|民国)?[\d〇○零一二三四五六七八九十]{1,4}[年\-./].{0,70}[）)]?$|^[（(].{0,60}[）)]$|^.{0,18}(?:书记|总理|主席|省长|市长|区长|县长|州长|旗长|镇长|主任|委员长)(?:[\s　]*\p{Script=Han}[\s　]*){2,4}$|^(?:\p{Script=Han}[\s　]*){2,4}$/u;

/** `政 府 工 作 报 告` closed up; white space between words of other scripts stays one blank. */
export function closeUp(line: string): string {
  return line
    .replace(/(?<=[\p{Script=Han}\d，、：“”《》（）—])[\s　]+(?=[\p{Script=Han}\d“”《》（）—])/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

function titleLines({ text, sentences }: TitledText): string[] {
  const lines = new Map<number, string>();
  for (const { kind, paragraph, start, end } of sentences)
    if (kind === "title") lines.set(paragraph, `${lines.get(paragraph) ?? ""}${text.slice(start, end)}`);
  return [...lines.values()].map((line) => closeUp(line).replace(LABEL, ""));
}

const isAside = (line: string) =>
  FURNITURE.test(line) || isUploadLine(line) || (ASIDE.test(line) && !(SPEECH_WORD.test(line) && !/^[—（(]/.test(line)));

/** A title that structure did not see: a line of the head that names a speech and is no sentence. */
function titleInHead(text: string): string | null {
  const head = text
    .split("\n")
    .map(closeUp)
    .filter((line) => line !== "")
    .slice(0, 8);
  const found = head.find(
    (line) =>
      line.length > SITE_HEADING &&
      line.length <= LONGEST &&
      SPEECH_WORD.test(line) &&
      !/[。；！？:：，,]$/.test(line) &&
      !/^(?:现在|今天|下面|同志们|各位)|请予?审议/.test(line) &&
      !isAside(line),
  );
  return found?.replace(LABEL, "") ?? null;
}

/**
 * The title that a text shows: its lines joined, without the lines of date, place, speaker and site around
 * it.
 *
 * @returns null where the text shows none
 */
export function ownTitle(titled: TitledText): string | null {
  const lines = titleLines(titled).filter((line) => !isAside(line));
  const main: string[] = [];
  for (const line of lines) {
    // A subtitle stands apart; a title of one line that runs through two is one title.
    if (main.length > 0 && (/^[—–-]{1,2}/.test(line) || main[0] === line || (complete(main.join("")) && SPEECH_WORD.test(line)))) break;
    main.push(line);
  }
  const joined = closeUp(main.join(""))
    .replace(LEADING_FURNITURE, "")
    .replace(DATE_TAIL, (date, at: number) => (at > 6 ? "" : date));
  // A site's heading (`局办讲话`) may stand above the title.
  const named = joined.length <= SITE_HEADING ? titleInHead(titled.text) : null;
  if (named !== null && OCCASION.test(named)) return named;
  return joined !== "" && joined.length <= LONGEST * 2 ? joined : titleInHead(titled.text);
}

/** Ends as titles of speeches end. */
const complete = (title: string) => /(?:讲话|报告|发言|致辞|致词|演讲|决议|说明|材料|提纲|讲话稿)$/.test(title);
