import type { Translate } from "#lib/i18n/index.ts";
import type { OwnTheme } from "#lib/themes/own/own-themes.ts";

interface OwnThemesProps {
  own: readonly OwnTheme[];
  /** Ids whose last change can be taken back. */
  undoable: readonly string[];
  isReadOnly: boolean;
  t: Translate;
}

/** The user's themes, each to be looked at, changed or taken out, and the changes that can be taken back. */
export function OwnThemes({ own, undoable, isReadOnly, t }: OwnThemesProps) {
  return (
    <>
      {own.length === 0 ? null : (
        <section id="own-themes" className="mt-8">
          <h2 className="text-xl">{t("themes.own.list")}</h2>
          <ul className="mt-2">
            {own.map(({ id, label, form }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3 border-b border-rule py-1">
                <a href={`/themes/${id}`}>{label[t.locale]}</a>
                <code className="text-sm text-muted">{id}.yaml</code>
                {isReadOnly ? null : form === null ? (
                  <span className="text-sm text-muted">{t("themes.own.byHand")}</span>
                ) : (
                  <a
                    className="figure-link"
                    href={`/themes/own?edit=${id}`}
                    aria-label={t("themes.own.editThis", { name: label[t.locale] })}
                  >
                    {t("themes.own.edit")}
                  </a>
                )}
                {isReadOnly ? null : (
                  <Act
                    id={id}
                    intent="remove"
                    text={t("themes.own.remove")}
                    label={t("themes.own.removeThis", { name: label[t.locale] })}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {isReadOnly || undoable.length === 0 ? null : (
        <section id="undo-themes" className="mt-6">
          <h2 className="text-xl">{t("themes.own.undoHint")}</h2>
          <ul className="mt-2">
            {undoable.map((id) => (
              <li key={id} className="flex items-center gap-x-3 py-1">
                <code className="text-sm text-muted">{id}</code>
                <Act id={id} intent="undo" text={t("themes.own.undo")} label={t("themes.own.undoThis", { id })} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Act({ id, intent, text, label }: { id: string; intent: string; text: string; label: string }) {
  return (
    <form action="/api/themes/own" method="post" className="inline">
      <input type="hidden" name="id" value={id} />
      <button type="submit" name="intent" value={intent} className="figure-link" data-action={intent} aria-label={label}>
        {text}
      </button>
    </form>
  );
}
