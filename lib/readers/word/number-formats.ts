const DIGITS = "〇一二三四五六七八九";
const LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖";
const LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** Numerals with units: 12 → 十二 or 壹拾贰. */
function withUnits(value: number, digits: string, units: readonly string[], shortTeens: boolean): string {
  if (value === 0) return digits.charAt(0);
  let text = "";
  let zero = false;
  const figures = String(value);
  for (const [index, figure] of [...figures].entries()) {
    const place = figures.length - 1 - index;
    if (figure === "0") zero = text !== "";
    else {
      text += `${zero ? digits.charAt(0) : ""}${digits.charAt(Number(figure))}${units[place] ?? ""}`;
      zero = false;
    }
  }
  return shortTeens && value >= 10 && value < 20 ? text.slice(1) : text;
}

function counting(value: number): string {
  return withUnits(value, "零一二三四五六七八九", ["", "十", "百", "千"], true);
}

function digitByDigit(value: number): string {
  return [...String(value)].map((figure) => DIGITS.charAt(Number(figure))).join("");
}

function roman(value: number): string {
  const parts: [number, string][] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let text = "";
  let left = value;
  for (const [size, letters] of parts) for (; left >= size; left -= size) text += letters;
  return text;
}

/** A, …, Z, AA, BB, … as Word counts with letters. */
function letters(value: number): string {
  return value < 1 ? "" : String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** One of consecutive characters, plain figures past the last. */
function fromBlock(first: number, last: number) {
  return (value: number) => (value >= 1 && first + value - 1 <= last ? String.fromCharCode(first + value - 1) : String(value));
}

function fromCycle(characters: string) {
  return (value: number) => (value >= 1 && value <= characters.length ? characters.charAt(value - 1) : String(value));
}

const UNITS_LEGAL = ["", "拾", "佰", "仟"];
const plain = (value: number) => String(value);
const legalSimplified = (value: number) => withUnits(value, LEGAL_SIMPLIFIED, UNITS_LEGAL, false);
const legalTraditional = (value: number) => withUnits(value, LEGAL_TRADITIONAL, UNITS_LEGAL, false);
const circled = fromBlock(0x2460, 0x2473);

const FORMATS: Record<string, (value: number) => string> = {
  decimal: plain,
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (figure) => String.fromCharCode(0xff10 + Number(figure))),
  decimalFullWidth2: (value) => String(value).replace(/\d/g, (figure) => String.fromCharCode(0xff10 + Number(figure))),
  decimalHalfWidth: plain,
  numberInDash: (value) => `- ${value} -`,
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value).toLowerCase(),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: fromBlock(0x2474, 0x2487),
  decimalEnclosedFullstop: fromBlock(0x2488, 0x249b),
  ideographEnclosedCircle: fromBlock(0x3280, 0x3289),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  japaneseCounting: counting,
  japaneseDigitalTenThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  koreanCounting: counting,
  ideographDigital: digitByDigit,
  taiwaneseDigital: digitByDigit,
  koreanDigital2: digitByDigit,
  chineseLegalSimplified: legalSimplified,
  ideographLegalTraditional: legalTraditional,
  japaneseLegal: legalTraditional,
  ideographTraditional: fromCycle(STEMS),
  ideographZodiac: fromCycle(BRANCHES),
  ideographZodiacTraditional: (value) => STEMS.charAt((value - 1) % 10) + BRANCHES.charAt((value - 1) % 12),
  none: () => "",
};

/** Numbers of a list past this are printed as plain figures, whatever the format. */
const LARGEST = 9999;

/**
 * A list's number as Word prints it.
 *
 * @param format name as in WordprocessingML, e.g. `chineseCountingThousand`; an unknown one counts in plain
 *   figures
 * @param value 0 or more
 * @example formatNumber("chineseCounting", 12) // "十二"
 */
export function formatNumber(format: string, value: number): string {
  return value > LARGEST || value < 0 ? String(value) : (FORMATS[format] ?? plain)(value);
}
