/**
 * What a text must hold for a pattern to match anywhere in it: a string, all of several needs, or one of
 * them; null when nothing is known to be needed. An `any` of nothing is never met.
 */
export type Need = string | { all: readonly Need[] } | { any: readonly Need[] } | null;

/** Part of a pattern. */
interface Part {
  /** The only strings that it matches; null when they are not so few, or not known. */
  exact: readonly string[] | null;
  need: Need;
}

const MOST_STRINGS = 40;
const LARGEST_CLASS = 8;
const NOTHING: Part = { exact: null, need: null };
const ZERO_WIDTH: Part = { exact: [""], need: null };
const CONTROLS: Record<string, string> = { n: "\n", t: "\t", r: "\r", f: "\f", v: "\v" };

/**
 * Reads out of a pattern what every match has in it, as `grep` does before it searches: most patterns are about
 * words that most texts lack. A pattern that ignores case needs nothing, since letters may differ.
 *
 * @example patternNeeds(/(?:来源|转自)[:：]\d+/) // { all: [{ any: ["来源:", "来源：", "转自:", "转自："] }] }
 */
export function patternNeeds({ source, flags }: RegExp): Need {
  if (/[iv]/.test(flags)) return null;
  return new PatternReader(source).read();
}

class PatternReader {
  private readonly signs: readonly string[];
  private at = 0;

  constructor(source: string) {
    this.signs = [...source];
  }

  read(): Need {
    const { exact, need } = this.alternatives();
    return exact === null ? need : anyOf(exact);
  }

  private alternatives(): Part {
    const parts = [this.sequence()];
    while (this.signs[this.at] === "|") {
      this.at += 1;
      parts.push(this.sequence());
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const exact = parts.flatMap((part) => part.exact ?? []);
    const needs = parts.map((part) => (part.exact === null ? part.need : anyOf(part.exact)));
    return {
      exact: parts.every((part) => part.exact !== null) && exact.length <= MOST_STRINGS ? exact : null,
      need: needs.includes(null) ? null : { any: needs },
    };
  }

  private sequence(): Part {
    const run = new Run();
    while (this.at < this.signs.length && this.signs[this.at] !== "|" && this.signs[this.at] !== ")") {
      const part = this.atom();
      const { least, most } = this.quantifier();
      if (least === 0) run.end();
      else run.add(part, most > 1);
    }
    return run.finish();
  }

  private atom(): Part {
    const sign = this.signs[this.at++];
    if (sign === "(") return this.group();
    if (sign === "[") return this.characterClass();
    if (sign === "\\") return this.escape();
    if (sign === ".") return NOTHING;
    return sign === "^" || sign === "$" ? ZERO_WIDTH : { exact: [sign ?? ""], need: null };
  }

  private group(): Part {
    const kind = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.signs.slice(this.at, this.at + 40).join(""))?.[0] ?? "";
    this.at += kind.length;
    const inner = this.alternatives();
    this.at += 1;
    if (kind.endsWith("!")) return ZERO_WIDTH;
    if (!kind.endsWith("=")) return inner;
    return { exact: [""], need: inner.exact === null ? inner.need : anyOf(inner.exact) };
  }

  /** A few single characters are that many strings; every other class may be anything. */
  private characterClass(): Part {
    const isNegated = this.signs[this.at] === "^";
    const found: string[] = [];
    let isPlain = !isNegated;
    for (; this.signs[this.at] !== "]"; this.at += 1) {
      const sign = this.signs[this.at] ?? "";
      if (sign === "\\") this.at += 1;
      if (sign === "\\" || (sign === "-" && found.length > 0 && this.signs[this.at + 1] !== "]")) isPlain = false;
      found.push(sign);
    }
    this.at += 1;
    return isPlain && found.length <= LARGEST_CLASS ? { exact: found, need: null } : NOTHING;
  }

  private escape(): Part {
    const sign = this.signs[this.at++] ?? "";
    if (/[bB]/.test(sign)) return ZERO_WIDTH;
    if (sign === "p" || sign === "P" || sign === "k" || (sign === "u" && this.signs[this.at] === "{")) this.skipTo(/[}>]/);
    else if (sign === "u" || sign === "x") this.at += sign === "u" ? 4 : 2;
    else if (!/[dDwWsSc0-9]/.test(sign)) return { exact: [CONTROLS[sign] ?? sign], need: null };
    return NOTHING;
  }

  private skipTo(end: RegExp): void {
    while (this.at < this.signs.length && !end.test(this.signs[this.at++] ?? ""));
  }

  private quantifier(): { least: number; most: number } {
    const found = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})/.exec(this.signs.slice(this.at, this.at + 12).join(""));
    if (found === null) return { least: 1, most: 1 };
    this.at += found[0].length;
    if (this.signs[this.at] === "?") this.at += 1;
    const [sign, least = "", comma, most] = found;
    if (sign.length === 1) return { least: sign === "+" ? 1 : 0, most: sign === "?" ? 1 : Number.POSITIVE_INFINITY };
    return { least: Number(least), most: comma === "" ? Number(least) : Number(most || Number.POSITIVE_INFINITY) };
  }
}

/** Strings that follow each other without a gap, and what was needed before them. */
class Run {
  private readonly needs: Need[] = [];
  private strings: readonly string[] = [""];
  private isExact = true;

  add({ exact, need }: Part, repeats: boolean): void {
    if (need !== null && (exact === null || exact[0] === "")) this.needs.push(need);
    if (exact === null) this.end();
    else {
      if (this.strings.length * exact.length > MOST_STRINGS) this.end();
      this.strings = this.strings.flatMap((before) => exact.map((string) => before + string));
      if (repeats) this.end();
    }
  }

  /** Something of unknown length stands here. */
  end(): void {
    const need = anyOf(this.strings);
    if (need !== null) this.needs.push(need);
    this.strings = [""];
    this.isExact = false;
  }

  finish(): Part {
    if (this.isExact && this.needs.length === 0) return { exact: this.strings, need: null };
    this.end();
    return { exact: null, need: this.needs.length === 0 ? null : { all: this.needs } };
  }
}

function anyOf(strings: readonly string[]): Need {
  return strings.some((string) => string === "") ? null : { any: strings };
}
