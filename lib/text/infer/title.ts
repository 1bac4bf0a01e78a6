import type { Sentence } from "#lib/types.ts";
import { simplifyClause } from "../match/traditional.ts";
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
const SPEECH_WORD =
  /讲话|报告|发言|致辞|致词|演讲|贺信|贺词|献词|献辞|寄语|党课|主持词|谈话|述职|决议|决定|说明|声明|批示|指示|祝酒|答谢|公开信|慰问信|慰问电|贺电|唁电|一封信|发布辞|发布词/;
/** Words of a site around a title. */
const FURNITURE =
  /^(?:下载|打印|全屏|收藏|分享|首页|返回|关闭|正文|正文复制|当前位置.*|您(?:现在)?的位置.*|字号.*|【字[号体].*|[大中小]|加大|还原|减小|放大|缩小|导语.*|摘要.*|.{0,12}首页|.*(?:>>|＞＞|»).*)$/;
/** Where a subtitle begins that cleaning joined to its title. */
const SUBTITLE = /(?<=.{4})(?=[—–]{2}(?:在|\d{4}年|[〇○零一二三四五六七八九]{4}年))/u;
const LEADING_FURNITURE = /^(?:下载|打印|全屏|收藏|首页|正文)+(?=.{6})/;
const LABEL = /^(?:标题|题目|主题|文章标题)[:：]/;
const DATE_TAIL =
  /[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d〇一二三四五六七八九十]{1,3}月(?:[\d〇一二三四五六七八九十]{1,3}日)?(?:[，,、 ].{2,12}(?=[）)]))?[）)]?$/;
/** `——2024年1月29日在…会议上`, a speaker, a date: lines around the title that are no part of it. */
const ASIDE =
  /^(?:[—–-]{1,2})?[（(]?(?:公元|民国)?[\d〇○零一二三四五六七八九十]{1,4}[年\-./](?:[\d〇○零一二三四五六七八九十]{1,3}[月\-./].{0,70}|[在于].{0,70})?[）)]?$|^[（(].{0,60}[）)]$|^.{0,18}(?:书记|总理|主席|[省市区县州盟旗镇乡部厅局院校司署]长|主任|委员长|专员|检察长|总经理|董事长)(?:[\s　]*[\p{Script=Han}·][\s　]*){2,8}$|^(?:\p{Script=Han}[\s　]*){2,4}$/u;

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
  return [...lines.values()].flatMap((line) => closeUp(line).replace(LABEL, "").split(SUBTITLE));
}

/** Where a text without a title begins to speak, or its first section. */
const BEGINS = /^(?:首先|现在|下面|[一二三四五六七八九十]{1,2}、)/;

const isAside = (shown: string) => {
  const line = simplifyClause(shown).join("");
  return (
    BEGINS.test(line) ||
    FURNITURE.test(line) ||
    isUploadLine(line) ||
    (ASIDE.test(line) && !(SPEECH_WORD.test(line) && !/^[—（(]/.test(line)))
  );
};

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
    if (main.length > 0 && (/^[—–-]{1,2}/.test(line) || main[0] === line || endsAt(main.join(""), line))) break;
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
const COMPLETE =
  /(?:讲话|报告|发言|致辞|致词|演讲|决议|说明|材料|提纲|讲话稿|指示|批示|贺信|慰问信|慰问电|贺电|一封信|公开信|祝酒[词辞]|[献贺]词)$/;

/** A title that is complete ends where the next line does not run on from it (`的决议`, `和…的报告`). */
const endsAt = (title: string, next: string) => COMPLETE.test(simplifyClause(title).join("")) && !/^[的和与及并暨]/.test(next);
