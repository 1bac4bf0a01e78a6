import type { SpeechMetadata } from "#lib/types.ts";
import { arabicYears } from "./chinese-numbers.ts";
import { titleLevel } from "./title-level.ts";

const YEAR = /(?<!\d)(19[4-9]\d|20[0-3]\d)(?!\d)/;
const FULL_DATE = /(?<!\d)(19[4-9]\d|20[0-3]\d)(?:[-_.年]?)(0?[1-9]|1[0-2])(?:(?:[-_.月]?)(0?[1-9]|[12]\d|3[01])日?)?(?![\d])/;

/** Numbers and days by which files are sorted: set off by a sign, or glued on and no part of the words (`2024年`, `20大`). */
const SORTING = /^(?:[\s._、-]|\d+[\s._、-]+)*(?:\d+(?=[\u4e00-\u9fff])(?![年月日届次个大周中]))?/;

function dateIn(name: string): string | null {
  const full = FULL_DATE.exec(name);
  if (full !== null && (full[0].length >= 8 || /[-_.年]/.test(full[0].slice(4, 5)))) {
    const [, year, month = "", day] = full;
    return [year, month.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined).join("-");
  }
  return YEAR.exec(name)?.[1] ?? null;
}

/**
 * Metadata that a file's name states: date, level, and a title where the name is one (Chinese, eight
 * characters or more).
 *
 * @example metadataFromFileName("2021-03-05 政府工作报告.txt") // { date: "2021-03-05" }
 */
export function metadataFromFileName(file: string): Partial<SpeechMetadata> {
  const name = arabicYears((file.split(/[\\/!]/).at(-1) ?? "").replace(/\.[a-z0-9]{1,5}$/i, ""));
  const found: Partial<SpeechMetadata> = {};
  const date = dateIn(name);
  if (date !== null) found.date = date;
  const level = /[\u4e00-\u9fff]/.test(name) ? titleLevel(name) : null;
  if (level !== null) found.level = level;
  if (/(?:讲话|报告|发言|致辞|演讲)/.test(name) && (name.match(/[\u4e00-\u9fff]/g) ?? []).length >= 8)
    found.title = name.replace(SORTING, "");
  return found;
}
