import { createTranslator } from "use-intl/core";
import type { Locale } from "#lib/types.ts";
import { messages } from "./messages/index.ts";

/** Values that fill a message's placeholders. */
export type MessageValues = Record<string, string | number>;

/**
 * Takes `area.key` and the values of its placeholders; a missing key is a RangeError, because the catalogs
 * are tested to be complete.
 */
export interface Translate {
  (key: string, values?: MessageValues): string;
  has(key: string): boolean;
  locale: Locale;
}

function make(locale: Locale): Translate {
  const translator = createTranslator({
    locale,
    messages: messages[locale],
    timeZone: "UTC",
    onError: (error) => {
      throw new RangeError(`message catalog ${locale}: ${error.message}`, { cause: error });
    },
  });
  // The catalogs' keys are checked by a test over the sources; typing 300 nested keys would slow the compiler
  // for less.
  const call = translator as unknown as { (key: string, values?: MessageValues): string; has(key: string): boolean };
  return Object.assign((key: string, values?: MessageValues) => call(key, values), { has: (key: string) => call.has(key), locale });
}

const translators: Record<Locale, Translate> = { zh: make("zh"), en: make("en") };

/** The translator of a language; made once. */
export function getTranslate(locale: Locale): Translate {
  return translators[locale];
}
