/**
 * Tails of plain lists: bureaus, places, qualities. Parts that share one of them are things side by side, no
 * motto.
 */
const LIST_TAILS = "市县区省乡镇村街局委办部厅院校所站社会性率类型品业费款税量额值员者师生人家们型";
/** First characters that two things side by side often share: 新材料、新能源. */
const LOOSE_FRAMES = "有新不多老大小各";
const SHARED_START = 0.2;
const SHARED_INSIDE = 0.15;
const SHARED_END = 0.12;

/** Whether clauses are of one length, or nearly so where they are long. */
export function isEvenRow(parts: readonly string[]): boolean {
  const lengths = parts.map((part) => part.length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  return shortest >= 2 && longest <= 14 && longest - shortest <= (longest >= 7 ? 1 : 0);
}

/**
 * How far clauses of one length share a frame, 0 to 0.47: a character at the start (学思想、学党性), inside
 * (知责于心、担责于身) or at the end (判断力、领悟力). A shared word of two characters at either edge only
 * makes a list of like things (产业结构、能源结构).
 */
export function sharedFrame(parts: readonly string[]): number {
  const [first = ""] = parts;
  const same = Array.from(first, (character, at) => parts.every((part) => part[at] === character));
  const last = first.length - 1;
  const isList = (same[last] && same[last - 1]) || (same[last] && LIST_TAILS.includes(first.charAt(last)));
  const inside = !same[0] && same.slice(1, isList ? -2 : -1).some(Boolean);
  const isLoose = same[1] ? first.length < 5 : parts.length === 2 && LOOSE_FRAMES.includes(first.charAt(0));
  const start = same[0] && !isLoose ? SHARED_START : 0;
  return start + (inside ? SHARED_INSIDE : 0) + (same[last] && !isList ? SHARED_END : 0);
}
