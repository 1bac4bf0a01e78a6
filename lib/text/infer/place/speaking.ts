import type { Clue, InferContext } from "../context.ts";
import { type Organ, organsIn } from "./organs.ts";

/** How a sentence ties the speaker to an organ. */
export type Tie = "represents" | "head" | "title" | "led";

export interface SpeakingOrgan {
  organ: Organ;
  tie: Tie;
  clue: Clue;
  /**
   * A prefecture, or another city, stands between the organ and its province: 在州委、州政府和市委的领导下.
   */
  belowPrefecture: boolean;
}

const REPRESENTS = /(?:代表|受)(?:(?:中共|中国共产党)(?=[^,。;]))?(?:第[^,。;]{1,4}届)?([^,。;:]{0,24})/u;
const LED = /在([^。;]{2,90}?)的?(?:坚强|正确|有力|统一|关心)*(?:坚强|正确)?领导下/gu;
const HEAD_CLUES = 8;
const HEAD_UNITS = 70;

/** `我代表市人民政府`: the organ that the speaker stands for, near the beginning. */
function represented(clue: Clue): SpeakingOrgan[] {
  if (!clue.isOpening && clue.position > 0.12) return [];
  const after = /代表|受.{1,20}委托/.test(clue.match) ? REPRESENTS.exec(clue.match)?.[1] : undefined;
  const organ = after === undefined ? undefined : organsIn(after)[0];
  return organ === undefined ? [] : [{ organ, tie: "represents", clue, belowPrefecture: false }];
}

/**
 * Place and speaker lines above the salutation: `2024年1月29日在杭州市第十四届人民代表大会第四次会议上`,
 * `杭州市人民政府市长 …`.
 */
function inHead(clue: Clue, index: number): SpeakingOrgan[] {
  if (index >= HEAD_CLUES || clue.match.length > HEAD_UNITS || /[。;!?:]$/.test(clue.match)) return [];
  return organsIn(clue.match)
    .slice(0, 1)
    .map((organ) => ({ organ, tie: clue.isTitle ? "title" : "head", clue, belowPrefecture: false }));
}

/**
 * `在省委、省政府和市委的坚强领导下`: the last organ of the chain is the speaker's own, those before it are
 * above.
 */
function led(clue: Clue): SpeakingOrgan[] {
  if (!clue.match.includes("领导下")) return [];
  return [...clue.match.matchAll(LED)].flatMap(([, chain = ""]) => {
    const organs = organsIn(`${chain}`.replace(/^.*在(?=[^,]*[委府])/u, ""));
    const own = organs.at(-1);
    if (own === undefined) return [];
    const above = organs.slice(0, -1).filter((organ) => organ.unitText !== own.unitText || organ.level !== own.level);
    const cities = new Set(above.filter(({ level }) => level === "city").map(({ unitText }) => unitText));
    const again = own.unitText === "市" && /市委.{0,3}市政府.{0,4}市委$/.test(chain);
    return [{ organ: own, tie: "led" as const, clue, belowPrefecture: own.level === "city" && (cities.size > 0 || again) }];
  });
}

/** Every organ that the text ties to its speaker, in text order. */
export function speakingOrgans({ clues }: InferContext): SpeakingOrgan[] {
  return clues.flatMap((clue, index) => [...(represented(clue).length > 0 ? represented(clue) : inHead(clue, index)), ...led(clue)]);
}
