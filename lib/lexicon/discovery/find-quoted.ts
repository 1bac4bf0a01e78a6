import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { isPlainNumber, numericShape } from "./numeric-shape.ts";
import { isEvenRow } from "./parallel-shape.ts";
import type { PatternFind } from "./types.ts";

const QUOTED = /[“「『"]([^“”「」『』"\n]{1,60})[”」』"]|‘([^‘’\n]{1,60})’/g;
const INNER_QUOTED = /‘([^‘’\n]{1,60})’/g;
/**
 * Names, formulas: characters, digits, commas, plus and times signs, and Latin letters beside a character
 * (5G+工业互联网) but X, which masks a name. Anything else (book titles, sentences) is no proposal.
 */
const PLAIN = /^[\p{Script=Han}\d+＋×·，A-WYZa-wyz]+$/u;
/** Letters without a character: a foreign name. */
const FOREIGN = /^[^\p{Script=Han}]*[A-Za-z][^\p{Script=Han}]*$/u;
const LONGEST_NAME_CHARS = 12;
const SIDE_CHARS = 14;
/** What names are given to. */
const CARRIER =
  /^(?:主题|专项|三年|五年)?(?:工程|行动|计划|战略|机制|制度|活动|品牌|建设|模式|要求|目标|理念|工作法|布局|标准|政策|精神|思想|意识|方针|方案|改革|体系|平台|整治|教育|导向|原则|总要求|总目标|总蓝图|调研|措施|战役|格局|经济|集群|治理|联盟|小区|大道|企业|招商|工作|服务|战区|底线|生态|问题清单|清单|指数|新)/;
/** What is done with them. */
const HANDLED =
  /(?:实施|落实|推进|推动|推行|开展|打造|坚持|贯彻|构建|深化|围绕|聚焦|增强|坚定|做到|建设|完善|倡树|树立|树牢|践行|弘扬|拥护|实现|健全|创建|擦亮|做好|打好|打赢|执行|按照|紧扣|锚定|提出|抓好|紧抓|抢抓|突出|依托|营造|培育|发展|对标|谱写|以|为|把|从|用|深入|全面)(?:了|好|着|抓好|全面|深入|大力|全力|市委|省委|打造|以|我们的)?$/;
/** What is blamed in quotation marks: a figure of speech, never a formula of the speaker's own. */
const BLAMED_BEFORE =
  /(?:所谓的?|搞|存在|避免|防止|杜绝|不能|不要|决不|绝不|克服|反对|有的(?:干部|地方|单位|同志|人|部门)?|成为|摒弃|破除|当|像|满足于|有没有|习惯|陷入|信奉|奉行|解决|面临|患上|出现|遇事|扭转|只想|不是)(?:了|着|有|的|一些)?$/;
const BLAMED_AFTER = /^(?:的)?(?:问题|现象|心态|难题|困境|局面|思想|矛盾|病|毛病|做法|思维|倾向|情况|堵点|症|歪风)/;

/** A coinage and where it stands in the display text: half-open positions without its marks. */
export interface QuotedFind extends PatternFind {
  start: number;
  end: number;
}

/**
 * Coinages in quotation marks of one display text, with what the words beside them say about them. Verbatim
 * quotations are passed over.
 */
export function findQuoted(display: string): QuotedFind[] {
  // Two single marks stand for a double one in texts that were read by a machine.
  const text = display.replaceAll("''", "””");
  return [...marked(text, QUOTED), ...marked(text, INNER_QUOTED)];
}

function marked(display: string, marks: RegExp): QuotedFind[] {
  const finds: QuotedFind[] = [];
  for (const found of display.matchAll(marks)) {
    const quoted = found[1] ?? found[2] ?? "";
    const inner = normalisePhrase(quoted).replace(/^，|，$/g, "");
    const before = strip(display.slice(Math.max(0, found.index - SIDE_CHARS * 2), found.index), BEFORE_OTHERS).slice(-SIDE_CHARS);
    const end = found.index + found[0].length;
    const after = display.slice(end, end + SIDE_CHARS * 2).replace(/^[”’"]+/, "");
    const start = found.index + 1;
    finds.push(...judge(inner, before, after).map((find) => ({ ...find, start, end: start + quoted.length })));
  }
  return finds;
}

/** Neighbouring quotations of one series: what stands before or after all of them speaks for each. */
const BEFORE_OTHERS = /(?:[“‘][^“”‘’\n]*[”’][、，和与或及以]*)+$/;
const AFTER_OTHERS = /^(?:[、，和与或及以]*[“‘][^“”‘’\n]*[”’])+/;

function strip(text: string, others: RegExp): string {
  return text.replace(others, "");
}

function judge(inner: string, before: string, afterAll: string): PatternFind[] {
  if (!PLAIN.test(inner) || FOREIGN.test(inner) || inner.length < 2 || isPlainNumber(inner)) return [];
  const context = contextStrength(before, strip(afterAll, AFTER_OTHERS));
  const parts = inner.split("，");
  if (parts.length > 1) return judgeRow(inner, parts, context);
  if (inner.length > LONGEST_NAME_CHARS) return [];
  const text = named(inner, afterAll);
  const shape = numericShape(inner);
  if (shape > 0) return [{ text, kind: "numeric", strength: Math.min(1, shape + Math.min(0, context) + 0.05) }];
  return [{ text, kind: "quoted", strength: Math.max(0.05, 0.4 + context) }];
}

/**
 * Several clauses: a motto if they are of one length, and abbreviations side by side (“六稳、六保”) one by
 * one.
 */
function judgeRow(text: string, parts: readonly string[], context: number): PatternFind[] {
  if (parts.every((part) => numericShape(part) >= 0.8))
    return parts.map((part) => ({ text: part, kind: "numeric", strength: numericShape(part) }));
  if (parts.length > 6 || !isEvenRow(parts)) return [];
  return [{ text, kind: "parallel", strength: context < 0 ? 0.2 : 0.85 + Math.min(0.1, context) }];
}

/** −0.4 to 0.4. */
function contextStrength(before: string, after: string): number {
  if (BLAMED_AFTER.test(after) || BLAMED_BEFORE.test(before)) return -0.4;
  return (CARRIER.test(after) ? 0.25 : 0) + (HANDLED.test(before) ? 0.15 : 0);
}

/** A name of two or three characters takes its noun with it: 千百十工程. */
function named(inner: string, after: string): string {
  const noun = /^(?:工程)/.exec(after)?.[0];
  return noun !== undefined && inner.length <= 3 ? inner + noun : inner;
}
