import type { Translate } from "#lib/i18n/index.ts";
import { address } from "../../_ui/links/search.ts";
import { EmptyState } from "../../_ui/site/EmptyState.tsx";
import type { NamedSpeech } from "./match-speeches.ts";

interface PickOneProps {
  path: string;
  typed: string;
  found: readonly NamedSpeech[];
  /** Speeches that are settled already. */
  ids: readonly string[];
  /** What else was typed and is not settled. */
  rest: readonly string[];
  t: Translate;
}

const MOST_SHOWN = 20;

/** What was typed fits several speeches, or none: the reader says which one is meant. */
export function PickOne({ path, typed, found, ids, rest, t }: PickOneProps) {
  if (found.length === 0) return <EmptyState title={t("compare.pick.none", { typed })} why={t("compare.pick.noneWhy")} />;
  const hrefOf = ({ id }: NamedSpeech) =>
    address(path, new URLSearchParams([...[...ids, String(id)].map((one) => ["speech", one]), ...rest.map((one) => ["pick", one])]));
  return (
    <section className="mt-6 bg-sheet px-5 py-4">
      <h2 className="text-lg">{t("compare.pick.which", { typed, count: found.length })}</h2>
      <ul className="mt-2 text-sm">
        {found.slice(0, MOST_SHOWN).map((speech) => (
          <li key={speech.id} className="border-b border-rule">
            <a href={hrefOf(speech)} className="block min-h-8 py-1">
              {speech.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
