import { simplifyClause } from "../match/traditional.ts";
import type { Clue, InferContext } from "./context.ts";
import type { InferredText } from "./occasion.ts";

const OFFICE =
  /(?:国务院总理|国务院副总理|国家主席|中共中央总书记|总书记|国务委员|全国人大常委会委员长|全国政协主席|(?:省|市|县|区|州|旗|自治区|镇|乡)委?(?:党委)?(?:副)?书记|(?:代|副)?(?:省|市|县|区|州|镇|乡)长|自治区主席|(?:纪委|宣传部|组织部|统战部|政法委)(?:书记|部长)|(?:局|厅|部|院|校|厂)长|主任)/;

/** Who stands for whom in `我代表…`. */
const REPRESENTS: [RegExp, string][] = [
  [/代表(?:国务院)(?=.{0,20}报告)/, "国务院总理"],
  [/代表政务院|代表中央人民政府/, "政务院总理"],
  // Before the thirteenth congress the head of the Central Committee had other names.
  [/代表(?:中国共产党)?第(?:十[二三四五六七八九]|二十)届中央委员会/, "中共中央总书记"],
  [/代表[^委]{0,8}?省(?:人民)?政府/, "省长"],
  [/代表[^委]{0,8}?自治区(?:人民)?政府/, "自治区主席"],
  [/代表[^委]{0,8}?市(?:人民)?政府/, "市长"],
  [/代表[^委]{0,8}?县(?:人民)?政府/, "县长"],
  [/代表[^委]{0,8}?(?<!自治)区(?:人民)?政府/, "区长"],
  [/代表(?:中共|中国共产党)[^,。]{0,16}自治区第.{1,3}届委员会/, "自治区党委书记"],
  [/代表(?:中共|中国共产党)[^,。]{0,16}省第.{1,3}届委员会/, "省委书记"],
  [/代表(?:中共|中国共产党)[^,。]{0,16}市第.{1,3}届委员会/, "市委书记"],
  [/代表(?:中共|中国共产党)[^,。]{0,16}(?:自治)?州第.{1,3}届委员会/, "州委书记"],
  [/代表(?:中共|中国共产党)[^,。]{0,16}县第.{1,3}届委员会/, "县委书记"],
  [/代表(?:中共|中国共产党)[^,。]{0,16}旗第.{1,3}届委员会/, "旗委书记"],
  [/代表(?:中共|中国共产党)[^,。]{0,16}(?<!自治|开发|[社园])区第.{1,3}届委员会/, "区委书记"],
  [/代表.{0,12}?省委(?!.{0,8}政府)/, "省委书记"],
  [/代表.{0,12}?市委(?!.{0,8}政府)/, "市委书记"],
  [/代表.{0,12}?县委(?!.{0,8}政府)/, "县委书记"],
  [/代表.{0,12}?(?<![社园])区委(?!.{0,8}政府)/, "区委书记"],
];

const GREETS = /(?:表示|致以|说声)[^。]{0,24}(?:欢迎|问候|慰问|感谢|祝贺|敬意|祝福|谢意)/;
const NAME = "\\p{Script=Han}(?:\\s{0,3}[\\p{Script=Han}·]){1,4}";
const OFFICES =
  "总理|主席|书记|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|部长|主任|委员长|局长|厅长|院长|校长|专员|检察长|总经理|董事长";
/** A line that only names the speaker, or the end of a place line: office, spaces, name. */
const SIGNED = new RegExp(`(?:^[—–-]*|(?:会议|大会|会)上\\s+)(.{0,24}?(?:${OFFICES}))\\s+(${NAME})[)）]?$`, "u");
const BRACKETED = /^[（(]?([\u4e00-\u9fff]{2,3})[）)]$/u;
/** A name alone on a line of the title block, often with a blank in it: 习 近 平. */
const BARE = new RegExp(`^${NAME}$`, "u");
const NO_NAME = /报告|讲话|发言|决议|纪要|说明|致辞|目录|前言|摘要|正文|全文|首页|下载|打印|通知|公报|材料|贺词|[省市县区州会]$/;

/**
 * Office of the speaker: a signature line, the title, or whom the speaker says to stand for. Null where the
 * text supports none.
 *
 * @param isReport a work report, which nobody but the head of the organ gives
 */
export function inferOffice(context: InferContext, isReport = false): InferredText | null {
  const head = context.clues.slice(0, 10);
  for (const clue of head) {
    const signed = SIGNED.exec(simplified(clue.shown));
    if (signed?.[1] !== undefined) return { value: signed[1].trim(), confidence: 0.95, sentence: clue.shown };
  }
  const title = context.clues.find((clue) => clue.isTitle);
  const named = OFFICE.exec(context.title);
  if (title !== undefined && named !== null && named.index < context.title.length / 2)
    return { value: named[0], confidence: 0.8, sentence: title.shown };
  for (const clue of context.clues.filter((candidate) => candidate.isOpening || candidate.position < 0.35)) {
    const stands = REPRESENTS.find(([pattern]) => pattern.test(clue.match));
    // Who conveys a committee's greetings may be anyone of it; its report is given by its head.
    if (stands !== undefined)
      return { value: stands[1], confidence: !isReport && GREETS.test(clue.match) ? 0.5 : 0.7, sentence: clue.shown };
  }
  const convened = head.find(
    (clue) =>
      /(?:今天,?)?(?:我们)?(?:召开|举办)[^。]{0,6}(省|市|县|区)委|(?:^|,)(省|市|县|区)委(?:决定)?(?:召开|举办)/.test(clue.match) &&
      !clue.isTitle,
  );
  const organ = convened === undefined ? null : /(省|市|县|区)委(?=常委|召开|举办|决定|理论|全会|经济)/.exec(convened.match);
  return convened === undefined || organ === null ? null : { value: `${organ[1]}委书记`, confidence: 0.4, sentence: convened.shown };
}

const simplified = (shown: string) => (shown.length > 80 ? shown : simplifyClause(shown).join(""));

/** Name of the speaker where a line of the head gives it. */
export function inferSpeaker(context: InferContext): InferredText | null {
  for (const [index, clue] of context.clues.slice(0, 10).entries()) {
    const bracketed = clue.shown.length <= 6 ? BRACKETED.exec(clue.shown)?.[1] : undefined;
    const name = (SIGNED.exec(simplified(clue.shown))?.[2] ?? bracketed ?? bareName(clue, index))?.replace(/\s/g, "");
    if (name !== undefined) return { value: name, confidence: 0.9, sentence: clue.shown };
  }
  return null;
}

function bareName({ isTitle, shown }: Clue, index: number): string | undefined {
  const line = shown.trim();
  const short = line.replace(/\s/g, "").length <= 3 || /\s/.test(line);
  return isTitle && index > 0 && short && line.length <= 9 && BARE.test(line) && !NO_NAME.test(line.replace(/\s/g, "")) ? line : undefined;
}
