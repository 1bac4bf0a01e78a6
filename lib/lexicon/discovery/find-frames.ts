import { coreOf, isOrdinary } from "./ordinary.ts";
import type { PatternFind } from "./types.ts";

const HAN = "\\p{Script=Han}";
const CARRIED_OUT = "建立|健全|实行|实施|推行|落实|坚持|贯彻|执行|开展|推进|完善|发展|遵循|奉行|高举|弘扬|发扬|改革|推动|启动|制定|提出";
const NAMING = "制度|政策|战略|方针|路线|道路|工程|行动|运动|计划|精神|体制|机制|清单|责任制|纲领|宪法|总要求|总目标|统一战线";
const TAKEN =
  "本|纲|主体|主导|主线|主题|主|先导|先|基础|中心|核心|牵引|导向|动力|根本|统领|指导|引领|突破口|抓手|鉴|目标|龙头|依托|荣|耻|己任";

interface Frame {
  /** What the frame ends with, which is looked for first. */
  ending: RegExp;
  /** The frame up to there, at the end of what stands before; its group, or all of it, is the wording. */
  before: RegExp;
  strength: number;
  /** Whether words that lead in are taken off. */
  isNamed?: true;
}

const FRAMES: Frame[] = [
  {
    // 实施|兴边富民行动
    ending: new RegExp(`(?:${NAMING})(?=[，的和与、改]|(?!${HAN}))`, "gu"),
    before: new RegExp(`(?:${CARRIED_OUT})(${HAN}{2,9})$`, "u"),
    strength: 0.2,
    isNamed: true,
  },
  {
    // 以农业为基础，工业为主导
    ending: new RegExp(`为(?:${TAKEN})(?:，${HAN}{1,6}?为${HAN}{1,3})?(?=[，的和、]|(?!${HAN}))`, "gu"),
    before: /以[^以\P{Script=Han}]{1,8}$/u,
    strength: 0.3,
  },
  {
    // 自力更生为主，争取外援为辅
    ending: new RegExp(`为主，${HAN}{2,6}为辅`, "gu"),
    before: new RegExp(`(?:以|坚持|根据|实行|贯彻|，|^|\\P{Script=Han})(${HAN}{2,6})$`, "u"),
    strength: 0.5,
    isNamed: true,
  },
  // 开发和节约并重
  { ending: /并重|并举|相结合|两手抓/gu, before: new RegExp(`${HAN}{2,4}[和与]${HAN}{2,4}$`, "u"), strength: 0.5 },
  {
    // 就业是民生之本
    ending: new RegExp(`之[本源基要魂根钥道路友](?!${HAN})`, "gu"),
    before: new RegExp(`${HAN}{2,6}是${HAN}{2,6}$`, "u"),
    strength: 0.6,
  },
];

const SHORTEST = 4;
/** Characters before an ending in which its frame begins. */
const REACH = 16;

/**
 * Wordings that a fixed frame of the genre makes: what is carried out and named (实施兴边富民行动), what is taken
 * as what (以农业为基础), what is the root of what (就业是民生之本). They need not recur.
 *
 * @param isEdge whether a word begins or the text ends at a position
 */
export function findFrames(matchText: string, isEdge: (at: number) => boolean): PatternFind[] {
  return FRAMES.flatMap((frame) => [...matchText.matchAll(frame.ending)].flatMap((found) => framed(matchText, frame, found, isEdge)));
}

function framed(matchText: string, frame: Frame, found: RegExpExecArray, isEdge: (at: number) => boolean): PatternFind[] {
  const before = frame.before.exec(matchText.slice(Math.max(0, found.index - REACH), found.index));
  if (before === null) return [];
  const whole = longestFrom(before[1] ?? before[0], found, isEdge) + found[0];
  const text = frame.isNamed ? whole.slice(coreOf(whole).start) : whole;
  const start = found.index + found[0].length - text.length;
  if (/^[了着过的地得]/.test(text)) return [];
  const isCut = frame.isNamed && (/^[的和与及]|了/.test(text) || (text.length < whole.length && text.includes("的")) || isOrdinary(text));
  const fits = text.length >= SHORTEST && !isCut && isEdge(start) && isEdge(start + text.length);
  return fits ? [{ text, kind: "frame", strength: frame.strength }] : [];
}

/** What stands before an ending, without what comes before its first word. */
function longestFrom(before: string, { index }: RegExpExecArray, isEdge: (at: number) => boolean): string {
  for (let cut = 0; cut < before.length - 1; cut++) if (isEdge(index - before.length + cut)) return before.slice(cut);
  return before;
}
