import type { Translate } from "#lib/i18n/index.ts";

/** The three ways in which a machine follows what comes in, each said by what it brings. */
export function Feeds({ asked, t }: { asked: URLSearchParams; t: Translate }) {
  const feeds = [
    { href: "/api/feed", name: t("nation.news.feed") },
    { href: "/api/feed/news", name: t("nation.news.newsFeed") },
    { href: `/api/news?${asked}`, name: t("nation.news.json") },
  ];
  return (
    <p className="no-print mt-2 flex flex-wrap items-baseline gap-x-4 text-sm">
      <span className="text-muted">{t("nation.news.follow")}</span>
      {feeds.map(({ href, name }) => (
        <a key={href} href={href} className="py-1">
          {name}
        </a>
      ))}
    </p>
  );
}
