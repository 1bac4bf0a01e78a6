import { LEVELS, type Level } from "#lib/types.ts";
import type { Clue, InferContext } from "./context.ts";
import type { SpeakingOrgan } from "./place/speaking.ts";
import { MUNICIPALITY, titleLevel } from "./title-level.ts";

/** `增速居全省第三`, `跻身全省百强` speak of a rank among others, from below. */
const NO_RANK_BEFORE = "(?<!居|位|列|占|于|冠|获|入选|评为|获评|跻身|领跑|列入|纳入|作为|成为|(?:排|占|进入)在?)";
const NO_RANK_AFTER =
  "(?!第|前|首|率先|唯一|最|百强|十|排名|平均|均|先进|试点|示范|领先|优秀|重点|同类|一流|各市|地市|考核|现场|通报|表彰|[\\d])";

/** How a text speaks of its own unit, by level, with the weight of one occurrence. */
const SELF: Record<Exclude<Level, "central">, [RegExp, number][]> = {
  county: [
    [/我县|我区|我旗|本县|本区|县情|区情|我镇|我乡|我街道/g, 3],
    [/全县|全区|全镇|全乡|全街道/g, 1.5],
    [/县委|县政府|县长|县级班子|(?<![园校辖社小片市地库])区委|区政府|(?<!治)区长|镇党委|乡党委|街道党工委/g, 1],
  ],
  city: [
    [/我市|本市|我州|我盟|本盟|市情/g, 3],
    [new RegExp(`${NO_RANK_BEFORE}(?:全市|全州|全盟)${NO_RANK_AFTER}`, "g"), 1.5],
    [/(?<![城都])市委|市政府|(?<![城])市长|市人大|市政协|州委|州政府|盟委|地委|行署|行政公署/g, 1],
  ],
  province: [
    [/我省|本省|省情|我自治区/g, 3],
    [new RegExp(`${NO_RANK_BEFORE}(?:全省|全自治区)${NO_RANK_AFTER}`, "g"), 1.5],
    [/省委|省政府|省长|自治区党委|自治区政府|自治区主席/g, 1],
  ],
};

/** The Party's centre or the State Council speaks here, or a congress of the nation. */
const SPEAKS_CENTRAL: RegExp[] = [
  /代表(?:国务院|党中央|中央人民政府|政务院|(?:中国共产党)?(?:第.{1,3}届)?中央委员会|中央政治局|中央军委|中国共产党和中国政府|中国政府)/,
  /受(?:中共中央|党中央|国务院).{0,12}委托|请各位全国(?:代表|委员)/,
  /^[—(]*(?:\d{4}年[^。;]{0,12})?在第[一二三四五六七八九十]{1,3}届全国(?:人民代表大会|人大)(?:常务委员会)?第[一二三四五六七八九十]{1,3}次会议上[)]?$/,
  /^国务院(?:决定|批准)召开|经(?:党中央,)?国务院(?:批准|同意),?(?:今天|这次)?召开|(?:党中央|国务院)决定召开/,
  /(?:党中央|中共中央|国务院)(?:谨|特|,|向|代表)*向(?:你们|大会|全国|.{2,24}(?:表示|致以))/,
  /^第[一二三四五六七八九十]{1,3}届全国人民代表大会第[一二三四五六七八九十]次会议(?:听取|审查|审议|批准|关于)|向第[一二三四五六七八九十]{1,3}届全国人民代表大会/,
];
/** A report to a congress that says no more than `向大会报告`. */
const SPEAKS_SOMEWHERE = /向.{0,6}大会(?:作|报告)|请各位(?:代表|委员)/;
const WEIGHT_OF_TIE = { represents: 40, head: 24, title: 0, led: 8 } as const;

const NATION = /我国|各族人民|各国|全国各地|中国人民|两岸|全世界|国际社会/g;
/** 各省委, 有关市委: the organs of others. */
const OTHERS = /(?:[各某每]|有关|相关|兄弟)(?:级|地|个)?$/;
/** Firms, schools and associations speak of the nation and are not its centre. */
const NO_ORGAN = /公司|集团|大学|学院|中学|小学|学校|医院|协会|商会|研究[院所]|银行|职代会|职工代表|董事会|同学们|校友/;
const HEARD_SPEAKING = 10;
const UPWARD = /(?:贯彻|落实|按照|根据|遵照|执行|对标|紧扣)[^。;]{0,10}$/;

/** Evidence for one level and the sentence that supports it best. */
interface LevelScore {
  score: number;
  sentence: string;
  best: number;
}

export interface InferredLevel {
  level: Level;
  confidence: number;
  sentence: string;
}

function vote(table: Map<Level, LevelScore>, level: Level, weight: number, clue: Clue): void {
  const entry = table.get(level) ?? { score: 0, sentence: clue.shown, best: 0 };
  entry.score += weight;
  if (weight > entry.best) Object.assign(entry, { best: weight, sentence: clue.shown });
  table.set(level, entry);
}

/** Counts self-references; an organ that is obeyed (`贯彻落实省委…`) or named among several counts little. */
function countSelf(table: Map<Level, LevelScore>, clue: Clue): void {
  const levels = /[县区旗镇乡街市州省]/.test(clue.match) ? (["county", "city", "province"] as const) : [];
  for (const level of levels) {
    for (const [pattern, weight] of SELF[level]) {
      if (clue.match.search(pattern) === -1) continue; // Cheaper than a list of no matches, and most are.
      const pairs = [...clue.match.matchAll(pattern)].filter(
        ({ index }) => weight !== 1 || !OTHERS.test(clue.match.slice(Math.max(0, index - 4), index)),
      );
      const heard = pairs.reduce(
        (sum, match) => sum + (weight === 1 && UPWARD.test(clue.match.slice(Math.max(0, match.index - 16), match.index)) ? 0.2 : weight),
        0,
      );
      if (heard > 0) vote(table, level, Math.min(heard, 6), clue);
    }
  }
  const nation = clue.match.search(NATION) === -1 ? 0 : (clue.match.match(NATION) ?? []).length;
  if (nation > 0) vote(table, "central", Math.min(nation, 4) * 0.6, clue);
}

function countSpeaking(table: Map<Level, LevelScore>, clue: Clue): void {
  if (clue.isOpening || clue.position < 0.12 || clue.position > 0.95) {
    for (const pattern of SPEAKS_CENTRAL) if (pattern.test(clue.match)) vote(table, "central", 40, clue);
    if (/代表(?:[^,。;]{0,8}[盟区])?行(?:政公)?署/.test(clue.match)) vote(table, "city", 40, clue);
    if (clue.position > 0.9 && /^(?:中共中央|国务院|全国人民代表大会常务委员会|中央军委)+(?:\d{4}年.{0,8})?$/.test(clue.match))
      vote(table, "central", 40, clue);
    if (
      SPEAKS_SOMEWHERE.test(clue.match) &&
      !/[省市县区州盟旗镇乡企校局厅]|公司|集团|学院|大学|医院|协会|董事|理事|职工|股东/.test(clue.match)
    )
      vote(table, "central", 2, clue);
  }
  const meets = /(?:召开|举办|举行|这次|本次)(?:的)?(?:全)?(县|区|市|省)(?:委|政府|级)?/.exec(clue.match);
  if (meets !== null && (clue.isOpening || clue.position < 0.12))
    vote(table, meets[1] === "市" ? "city" : meets[1] === "省" ? "province" : "county", 5, clue);
}

/** Who the speaker stands for or is led by; a unit that the gazetteer knows has its own rank. */
function countOrgans(table: Map<Level, LevelScore>, organs: readonly SpeakingOrgan[]): void {
  const heard = new Map<string, number>();
  const isBelow = organs.some(({ belowPrefecture }) => belowPrefecture);
  for (const { organ, tie, clue, belowPrefecture } of organs) {
    const levels = new Set(organ.units.map(({ level }) => level));
    const [only] = levels.size === 1 ? levels : [];
    const isUnnamedCity = organ.units.length === 0 && organ.level === "city" && tie !== "led";
    const level = belowPrefecture || (isBelow && isUnnamedCity) ? "county" : (only ?? organ.level);
    const times = (heard.get(tie) ?? 0) + 1;
    heard.set(tie, times);
    if (WEIGHT_OF_TIE[tie] > 0 && times <= 3) vote(table, level, WEIGHT_OF_TIE[tie], clue);
  }
}

/**
 * A level is inferred with the title and without it, from the same body: what the body says is added up once.
 */
const bodyScores = new WeakMap<readonly Clue[], Map<Level, LevelScore>>();

function scoreLevels(clues: readonly Clue[]): Map<Level, LevelScore> {
  const known = bodyScores.get(clues);
  const table = known ?? new Map<Level, LevelScore>();
  if (known === undefined) {
    for (const clue of clues) {
      // A line of place and date stands in the title's block, and names the congress.
      if (clue.isTitle && !/^[—(\d]/.test(clue.match)) continue;
      countSelf(table, clue);
      countSpeaking(table, clue);
    }
    bodyScores.set(clues, table);
  }
  return new Map([...table].map(([level, score]) => [level, { ...score }]));
}

/**
 * An autonomous region calls itself 全区 and 我区; a municipality under the central government has the rank
 * of a province.
 */
function raise(table: Map<Level, LevelScore>, context: InferContext, organs: readonly SpeakingOrgan[]): void {
  const isOwn = (kind: string) =>
    organs.some(({ organ, tie }) => tie !== "led" && organ.unitText.endsWith(kind) && organ.level === "province");
  const all = context.title + context.opening;
  const autonomous = isOwn("自治区") || (organs.every(({ tie }) => tie === "led") && /自治区(?:党委|人民政府|政府|第)/.test(all));
  const from: Level | null = autonomous ? "county" : MUNICIPALITY.test(all) ? "city" : null;
  const entry = from === null ? undefined : table.get(from);
  if (from === null || entry === undefined) return;
  table.delete(from);
  const province = table.get("province");
  table.set("province", { ...entry, score: entry.score + (province?.score ?? 0) });
}

/**
 * Level of the speaker's body; null when the text says nothing about it. Whom the speaker stands for weighs
 * more than self-reference, and that more than reference upward.
 */
export function inferLevel(context: InferContext, organs: readonly SpeakingOrgan[], withTitle = true): InferredLevel | null {
  const table = scoreLevels(context.clues);
  countOrgans(table, withTitle ? organs : organs.filter(({ tie }) => tie !== "title"));
  const named = withTitle ? titleLevel(context.title) : null;
  const titleClue = context.clues.find((clue) => clue.isTitle);
  // Who takes the floor at a meeting may come from below: `在全国…会议上的发言` is a province's, too.
  const weight = /发言(?:稿|提纲|材料)?$/.test(context.title) ? 3 : 10;
  if (named !== null && titleClue !== undefined) vote(table, named, weight, titleClue);
  raise(table, context, organs);
  const ranked = LEVELS.map((level) => ({ level, ...(table.get(level) ?? { score: 0, sentence: "", best: 0 }) })).sort(
    (a, b) => b.score - a.score,
  );
  const [best, second] = ranked;
  if (best === undefined || second === undefined || best.score < 1) return null;
  if (best.level === "central" && best.best < HEARD_SPEAKING && NO_ORGAN.test(context.title + context.opening.slice(0, 400))) return null;
  const confidence = Math.min(0.97, 0.3 + 0.65 * ((best.score - second.score) / best.score)) * (best.score < 4 ? 0.7 : 1);
  const doubt = named === null && organs.length === 0 && NO_ORGAN.test(context.title) ? 0.6 : 1;
  return { level: best.level, confidence: Math.round(confidence * doubt * 100) / 100, sentence: best.sentence };
}
