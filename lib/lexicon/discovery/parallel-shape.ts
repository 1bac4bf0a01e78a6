/** Tails of plain lists: bureaus, places, qualities. Parts that share one of them are things side by side, no motto. */
const LIST_TAILS = "市县区省乡镇村街局委办部厅院校所站社会性率类型品业费款税量额值员者师生人家们型";

/** Whether clauses are of one length, or nearly so where they are long. */
export function isEvenRow(parts: readonly string[]): boolean {
  const lengths = parts.map((part) => part.length);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  return shortest >= 2 && longest <= 14 && longest - shortest <= (longest >= 7 ? 1 : 0);
}

/**
 * How far clauses of one length share a frame: the share of places at which they have the same character (学思想、学党性: one third). 0 for
 * parts that differ everywhere, and for lists of like things (工业局、农业局).
 */
export function sharedFrame(parts: readonly string[]): number {
  const first = parts[0] ?? "";
  let shared = 0;
  for (let at = 0; at < first.length; at++) if (parts.every((part) => part[at] === first[at])) shared += 1;
  const tail = first.at(-1) ?? "";
  const isList = LIST_TAILS.includes(tail) && parts.every((part) => part.endsWith(tail));
  return isList || first.length === 0 ? 0 : shared / first.length;
}
