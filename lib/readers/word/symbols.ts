/** Characters of symbol fonts that stand in speeches, by font and code. */
const SYMBOLS: Record<string, Record<number, string>> = {
  wingdings: {
    108: "●",
    109: "❍",
    110: "■",
    111: "□",
    113: "❑",
    116: "◆",
    117: "◆",
    118: "❖",
    168: "□",
    216: "➢",
    252: "✓",
    254: "☑",
    171: "★",
    129: "①",
    130: "②",
    131: "③",
    132: "④",
    133: "⑤",
    134: "⑥",
    135: "⑦",
    136: "⑧",
    137: "⑨",
    138: "⑩",
  },
  symbol: { 183: "·", 180: "×", 176: "°", 179: "≥", 163: "≤", 177: "±", 215: "·", 165: "∞", 222: "⇒", 174: "→", 187: "≈" },
};

/** The character that a `w:sym` shows; null when only its font knows. */
export function symbolCharacter(font: string, code: string): string | null {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value) || value === 0) return null;
  const known = SYMBOLS[font.toLowerCase()];
  if (known !== undefined) return known[value & 0xff] ?? null;
  const isPrivate = value >= 0xe000 && value <= 0xf8ff;
  return isPrivate || (value >= 0xd800 && value <= 0xdfff) || value > 0xffff ? null : String.fromCharCode(value);
}
