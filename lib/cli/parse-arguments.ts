import { AppError } from "#lib/errors.ts";

export interface Arguments {
  /** What stands outside options, in order. */
  words: string[];
  /** Values of `--name value` and `--name=value`; a name may be repeated. */
  options: Record<string, string[]>;
}

/**
 * Splits a command line. Which options exist is the called command's business, since every analysis has its own.
 *
 * @param flags names that take no value; they get "1"
 * @throws AppError BAD_ARGUMENT for an option without its value
 */
export function parseArguments(argv: readonly string[], flags: readonly string[] = []): Arguments {
  const words: string[] = [];
  const options: Record<string, string[]> = {};
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at]!;
    if (word === "--") {
      words.push(...argv.slice(at + 1));
      break;
    }
    const option = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word);
    if (option === null) {
      words.push(word);
      continue;
    }
    const name = option[1]!;
    const value = option[2] ?? (flags.includes(name) ? "1" : argv[++at]);
    if (value === undefined) throw new AppError("BAD_ARGUMENT", `--${name} needs a value`, { where: name });
    options[name] = [...(options[name] ?? []), value];
  }
  return { words, options };
}
