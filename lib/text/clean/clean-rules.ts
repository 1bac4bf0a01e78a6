import { parse } from "yaml";
import { z } from "zod";
import { isTraditional, simplifyClause } from "../match/traditional.ts";
import { readCleaningFile } from "./clean-data.ts";

const ruleSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(["line", "contains", "block", "inline"]),
  where: z.enum(["head", "tail", "edges", "any"]),
  maxLength: z.number().int().positive().optional(),
  interrupts: z.boolean().default(false),
  rest: z.number().int().positive().default(3000),
  sentences: z.boolean().default(false),
  flag: z.enum(["TRUNCATED"]).optional(),
  pattern: z.string().min(2),
  why: z.string().min(5),
});

/** One rule of `corpus/cleaning/boilerplate.yaml`; the head of that file explains the fields. */
export interface BoilerplateRule extends Omit<z.infer<typeof ruleSchema>, "pattern" | "maxLength"> {
  pattern: RegExp;
  maxLength: number;
}

function compile(rule: z.infer<typeof ruleSchema>): BoilerplateRule {
  const source = rule.kind === "line" ? `^(?:${rule.pattern})$` : rule.pattern;
  return { ...rule, pattern: new RegExp(source, rule.kind === "inline" ? "gu" : "u"), maxLength: rule.maxLength ?? 200 };
}

/** The rules in the order of the file. */
export const boilerplateRules: readonly BoilerplateRule[] = z
  .array(ruleSchema)
  .parse(parse(readCleaningFile("boilerplate.yaml")))
  .map(compile);

/**
 * The form that rules are written against: no white space, full-width ASCII folded, lower case, traditional
 * characters simplified.
 */
export function compactForm(text: string): string {
  let compact = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x3041 && unit < 0xa000) continue; // Nearly everything.
    const isWide = unit >= 0xff01 && unit <= 0xff5e;
    if (!isWide && !isSpace(unit)) continue;
    compact += text.slice(from, at);
    if (isWide) compact += String.fromCharCode(unit - 0xfee0);
    from = at + 1;
  }
  compact = (compact + text.slice(from)).toLowerCase();
  return holdsTraditional(compact) ? simplified(compact) : compact;
}

function simplified(text: string): string {
  return text.replace(/\p{Script=Han}+/gu, (clause) => simplifyClause(clause).join(""));
}

const SAMPLE_PARAGRAPHS = 8;
const SAMPLE_UNITS = 200;

/** The paragraphs in simplified characters where the first of them are in traditional ones; else as they are. */
export function simplifiedParagraphs(paragraphs: readonly string[]): readonly string[] {
  const isTraditionalText = paragraphs.slice(0, SAMPLE_PARAGRAPHS).some((text) => holdsTraditional(text.slice(0, SAMPLE_UNITS)));
  return isTraditionalText ? paragraphs.map((text) => simplified(text)) : paragraphs;
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    unit === 0x3000 ||
    ((unit < 0x20 || (unit >= 0x80 && unit < 0x3000) || unit === 0xfeff) && /\s/u.test(String.fromCharCode(unit)))
  );
}

function holdsTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isTraditional(text[at]!)) return true;
  return false;
}
