import { glossFor, type Translate } from "#lib/i18n/index.ts";
import type { Row } from "#lib/types.ts";

/** More names than these are read in the table under the chart, which has the same renderings. */
const MOST = 30;

/**
 * English renderings of the slogans that a chart names, for readers of the English interface; nothing where
 * there are none.
 */
export function GlossKey({ rows, t }: { rows: readonly Row[]; t: Translate }) {
  const glosses = new Map<string, string>();
  for (const row of rows) {
    const gloss = glossFor(row.gloss, t.locale);
    const name = row.slogan ?? row.item ?? row.phrase;
    if (gloss !== "" && typeof name === "string") glosses.set(name, gloss);
  }
  if (glosses.size === 0) return null;
  return (
    <dl className="mt-2 flex flex-wrap gap-x-4 text-xs text-muted">
      {[...glosses].slice(0, MOST).map(([name, gloss]) => (
        <div key={name} className="flex gap-x-1">
          <dt lang="zh-Hans">{name}</dt>
          <dd>{gloss}</dd>
        </div>
      ))}
    </dl>
  );
}
