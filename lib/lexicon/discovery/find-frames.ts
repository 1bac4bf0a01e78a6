import { coreOf, isOrdinary } from "./ordinary.ts";
import type { PatternFind } from "./types.ts";

const SHORTEST = 4;

/** What a verb of carrying out introduces and a naming noun closes: 实施|兴边富民行动. */
const INTRODUCED =
  /(?<=建立|健全|实行|实施|推行|落实|坚持|贯彻|执行|开展|推进|完善|发展|遵循|奉行|高举|弘扬|发扬|改革|推动|启动|制定|提出)([\p{Script=Han}]{2,9}?(?:制度|政策|战略|方针|路线|道路|工程|行动|运动|计划|精神|体制|机制|清单|责任制|纲领|宪法|总要求|总目标|统一战线))(?=[，的和与、改]|(?![\p{Script=Han}]))/gu;
/** 以农业为基础，工业为主导; 以人为本. */
const TAKEN_AS =
  /以[\p{Script=Han}]{1,8}?为(?:本|纲|主体|主导|主线|主题|主|先导|先|基础|中心|核心|牵引|导向|动力|根本|统领|指导|引领|突破口|抓手|鉴|目标|龙头|依托|荣|耻|己任)(?:，[\p{Script=Han}]{1,6}?为[\p{Script=Han}]{1,3})?(?=[，的和、]|(?![\p{Script=Han}]))/gu;
/** 自力更生为主，争取外援为辅. */
const FIRST_AND_SECOND = /(?<=以|坚持|根据|实行|贯彻|，|^|[^\p{Script=Han}])[\p{Script=Han}]{2,6}为主，[\p{Script=Han}]{2,6}为辅/gu;
/** 开发和节约并重. */
const BOTH = /[\p{Script=Han}]{2,4}[和与][\p{Script=Han}]{2,4}(?:并重|并举|相结合|两手抓)/gu;
/** 就业是民生之本. */
const ROOT_OF = /[\p{Script=Han}]{2,6}是[\p{Script=Han}]{2,6}之[本源基要魂根钥道路友](?![\p{Script=Han}])/gu;
const FRAMES = [
  { frame: INTRODUCED, strength: 0.2 },
  { frame: TAKEN_AS, strength: 0.3 },
  { frame: FIRST_AND_SECOND, strength: 0.5 },
  { frame: BOTH, strength: 0.5 },
  { frame: ROOT_OF, strength: 0.6 },
];

/**
 * Wordings that a fixed frame of the genre makes: what is carried out and named (实施兴边富民行动), what is taken
 * as what (以农业为基础), what is the root of what (就业是民生之本). They need not recur.
 *
 * @param isEdge whether a word begins or the text ends at a position
 */
export function findFrames(matchText: string, isEdge: (at: number) => boolean): PatternFind[] {
  return FRAMES.flatMap(({ frame, strength }) =>
    [...matchText.matchAll(frame)].flatMap((found): PatternFind[] => {
      const whole = found[1] ?? found[0];
      const core = coreOf(whole);
      const text = whole.startsWith("以") ? whole : whole.slice(core.start);
      const start = found.index + found[0].length - text.length;
      const isLoose = text.length < SHORTEST || (found[1] !== undefined && (/^[的和与及]|了/.test(text) || (core.start > 0 && text.includes("的")) || isOrdinary(text)));
      return !isLoose && isEdge(start) && isEdge(start + text.length) ? [{ text, kind: "frame", strength }] : [];
    }),
  );
}
