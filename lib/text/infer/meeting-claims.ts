import { smallNumber } from "./chinese-numbers.ts";
import type { Clue } from "./context.ts";
import { claim, type DateClaim } from "./date-claim.ts";
import { datedEvents } from "./events.ts";

const byId = new Map(datedEvents.map((event) => [event.id, event]));
/** A number of a term or a session. */
export const NUMBER = "[一二三四五六七八九十]{1,3}";

function eventClaim(id: string, confidence: number, clue: Clue, withMonth = true): DateClaim[] {
  const event = byId.get(id);
  if (event === undefined) return [];
  return [
    { year: Math.floor(event.month / 12), month: withMonth ? (event.month % 12) + 1 : null, day: null, confidence, sentence: clue.shown },
  ];
}

/** From the seventh on a congress without a name before it is the Party's. */
const FIRST_BARE_CONGRESS = 7;
const PLENUM_OWN = new RegExp(
  `(?:^[—(]*|日|在)(?:中国共产党)?第(${NUMBER})届中央委员会第(${NUMBER})次全体会议(?:公报|决议|决定|关于|通过|上|,?于[^。;]{0,14}(?:在|举行|召开))`,
);
const SESSION = `第(${NUMBER})届全国人民代表大会(?:第(${NUMBER})次会[议議])?`;
const SESSION_OWN = [
  new RegExp(`^[—(]*${SESSION}(?:听取|审查|审议|讨论|批准|关于|主席团)`),
  new RegExp(`向${SESSION}(?:作|做|提出|报告)`),
  new RegExp(`(?:在|日)${SESSION}上`),
  new RegExp(`${SESSION}通过[)]?$`),
];

/** The session of the National People's Congress at which the text is spoken or passed. */
export function sessionClaims(clue: Clue): DateClaim[] {
  if (!clue.isOpening || !clue.match.includes("全国人民代表大会")) return [];
  const long = !clue.isHeading && clue.match.length > 90;
  for (const [index, pattern] of SESSION_OWN.entries()) {
    const match = pattern.exec(clue.match);
    if (match === null || (index === 2 && long)) continue;
    const term = smallNumber(match[1] ?? "");
    const only = match[2] === undefined && !byId.has(`session-${term}-2`) ? 1 : Number.NaN;
    return eventClaim(`session-${term}-${match[2] === undefined ? only : smallNumber(match[2])}`, 0.97, clue);
  }
  return [];
}

/** The plenum that a communique or a decision is of: `中国共产党第十二届中央委员会第六次全体会议公报`. */
export function plenumClaims(clue: Clue): DateClaim[] {
  if (!clue.isOpening || !clue.match.includes("中央委员会第")) return [];
  const own = PLENUM_OWN.exec(clue.match);
  return own === null ? [] : eventClaim(`plenum-${smallNumber(own[1] ?? "")}-${smallNumber(own[2] ?? "")}`, 0.95, clue);
}

/** The Party congress to which the Central Committee reports, or at which a text is passed. */
export function congressClaims(clue: Clue): DateClaim[] {
  if (!clue.isOpening) return [];
  const reported = new RegExp(`代表(?:中国共产党)?第(${NUMBER})届中央委员会[^。;]{0,8}向大会`).exec(clue.match);
  if (reported !== null) return eventClaim(`congress-${smallNumber(reported[1] ?? "") + 1}`, 0.97, clue);
  const own = new RegExp(`(?:在|^|日)(中国共产党)?第(${NUMBER})次全国代表大会(?:上|关于|通过)`).exec(clue.match);
  if (own === null || clue.match.length > 80) return [];
  // A league or a union has a first and a second congress too.
  const number = smallNumber(own[2] ?? "");
  return own[1] === undefined && number < FIRST_BARE_CONGRESS ? [] : eventClaim(`congress-${number}`, 0.97, clue);
}

/** `去年九月第五届…第三次会议`, `第十一届…第一次会议以来的五年`: a year counted from a session. */
export function sinceSessionClaims(clue: Clue): DateClaim[] {
  if (!clue.isOpening) return [];
  const last = new RegExp(`去年[^。;]{0,8}${SESSION}`).exec(clue.match);
  const term = new RegExp(`${SESSION}(?:以来的?|[^。;]{0,4}到(?:这次|本次)[^。;]{0,16})五年`).exec(clue.match);
  const match = last ?? term;
  const event = match?.[2] === undefined ? undefined : byId.get(`session-${smallNumber(match[1] ?? "")}-${smallNumber(match[2])}`);
  if (event === undefined) return [];
  return claim(Math.floor(event.month / 12) + (last === null ? 5 : 1), 0.92, clue);
}
