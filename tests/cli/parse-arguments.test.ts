import { describe, expect, it } from "vitest";
import { parseArguments } from "../../lib/cli/parse-arguments.ts";

const parse = (...argv: string[]) => parseArguments(argv, ["year", "text"], ["all"]);

describe("parseArguments", () => {
  it("takes words and options in any order, repeated and with a sign of equality", () => {
    expect(parse("slogans", "--year", "2020", "讲话.txt", "--year=2021", "--all", "-5")).toEqual({
      words: ["slogans", "讲话.txt", "-5"],
      options: { year: ["2020", "2021"], all: ["1"] },
    });
    expect(parse("--text", "--all", "--text=a=b\nc").options).toEqual({ text: ["--all", "a=b\nc"] });
    expect(parse()).toEqual({ words: [], options: {} });
  });

  it("takes all as words behind two dashes", () => {
    expect(parse("a", "--", "--year", "-x")).toEqual({ words: ["a", "--year", "-x"], options: {} });
  });

  it("names an unknown option and leaves the next word alone", () => {
    expect(parse("--yaer", "2020")).toEqual({ words: ["2020"], options: { yaer: [""] } });
    expect(parse("--yaer=2020", "-abc")).toEqual({ words: ["-abc"], options: { yaer: ["2020"] } });
  });

  it("refuses an option without its value", () => {
    expect(() => parse("slogans", "--year")).toThrow(expect.objectContaining({ code: "BAD_ARGUMENT", message: "--year needs a value" }));
  });
});
