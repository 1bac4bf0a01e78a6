import type { Translate } from "#lib/i18n/index.ts";

/** The sections of the page as links; beside the text where there is room, before it on a phone. */
export function Contents({ sections, t }: { sections: readonly { id: string; title: string }[]; t: Translate }) {
  return (
    <nav aria-label={t("methods.contents")} className="no-print text-sm lg:sticky lg:top-16 lg:self-start">
      <p className="text-muted">{t("methods.contents")}</p>
      <ul className="mt-1 columns-2 lg:columns-1">
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-block py-1 no-underline hover:underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
