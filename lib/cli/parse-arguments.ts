import { parseArgs } from "node:util";
import { AppError } from "#lib/errors.ts";

export interface Arguments {
  /** What stands outside options, in order. */
  words: string[];
  /** Values of `--name value` and `--name=value`; a name may be repeated. */
  options: Record<string, string[]>;
}

/**
 * Splits a command line by the options that a command has. An unknown one is among the options too, without
 * the word behind it: what to say about it is the command's business.
 *
 * @param values names that take a value
 * @param flags names that take none; they get "1"
 * @throws AppError BAD_ARGUMENT for an option without its value
 */
export function parseArguments(argv: readonly string[], values: readonly string[], flags: readonly string[] = []): Arguments {
  const known = Object.fromEntries(values.map((name) => [name, { type: "string" as const, multiple: true }]));
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, allowPositionals: true, tokens: true });
  const words = new Map<number, string>();
  const options = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === "positional") words.set(token.index, token.value);
    else if (token.kind === "option" && !token.rawName.startsWith("--")) words.set(token.index, argv[token.index]!);
    else if (token.kind === "option") {
      const value = token.value ?? (flags.includes(token.name) ? "1" : undefined);
      if (value === undefined && values.includes(token.name))
        throw new AppError("BAD_ARGUMENT", `--${token.name} needs a value`, { where: token.name });
      options.set(token.name, [...(options.get(token.name) ?? []), value ?? ""]);
    }
  }
  return { words: [...words.values()], options: Object.fromEntries(options) };
}
