import type { Translate } from "#lib/i18n/index.ts";
import { toMatchText } from "#lib/text/match/match-text.ts";

const BOX = "inline-block border border-accent px-1";
const TEXT = "mt-2 text-lg";

/** A short slogan inside a longer one: counted, and not its own. */
export function NestedSlogans({ t }: { t: Translate }) {
  return (
    <p lang="zh-Hans" className={TEXT}>
      坚持
      <span className={BOX}>
        全面<span className={BOX}>深化改革</span>
      </span>
      ，把
      <span className={BOX}>深化改革</span>
      落到实处。
      <span lang={t.locale} className="block text-sm text-muted">
        {t("methods.worked.nested")}
      </span>
    </p>
  );
}

/** A phrase that overlaps itself: counted from the left, each character once. */
export function NoOverlap({ t }: { t: Translate }) {
  return (
    <p lang="zh-Hans" className={TEXT}>
      <span className={BOX}>干一干</span>一干
      <span lang={t.locale} className="block text-sm text-muted">
        {t("methods.worked.overlap")}
      </span>
    </p>
  );
}

const WRITTEN = ["“高 质 量”发展", "ＣＰＩ上涨２％", "⼈民⾄上,生命至上"];

/** What is shown, and what it is compared as: made by the very function that folds the corpus. */
export function FoldedTexts({ t }: { t: Translate }) {
  return (
    <table className="mt-2 text-sm">
      <thead>
        <tr className="text-left text-muted">
          <th scope="col" className="pr-8 font-normal">
            {t("methods.worked.shown")}
          </th>
          <th scope="col" className="font-normal">
            {t("methods.worked.compared")}
          </th>
        </tr>
      </thead>
      <tbody lang="zh-Hans">
        {WRITTEN.map((text) => (
          <tr key={text}>
            <td className="pr-8">{text}</td>
            <td>{toMatchText(text).text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const SENTENCE = "2024年，GDP增长5%，居民收入稳步提高。";

/** Which characters make the length of a speech. */
export function CountedCharacters({ t }: { t: Translate }) {
  const characters = [...SENTENCE];
  const isHan = (character: string) => /\p{Script=Han}/u.test(character);
  return (
    <p lang="zh-Hans" className={TEXT}>
      {characters.map((character, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: characters repeat
        <span key={at} className={isHan(character) ? "border-b-2 border-accent" : "text-muted"}>
          {character}
        </span>
      ))}
      <span lang={t.locale} className="block text-sm text-muted">
        {t("methods.worked.counted", { count: characters.filter(isHan).length })}
      </span>
    </p>
  );
}
