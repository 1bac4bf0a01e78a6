import type { Translate } from "#lib/i18n/index.ts";
import type { ThemeNames } from "../../../_server/theme-names.ts";
import { address, withParams } from "../../../_ui/links/search.ts";

interface LegendProps {
  path: string;
  search: URLSearchParams;
  showSlogans: boolean;
  showThemes: boolean;
  /** Whether the text has names that somebody took out. */
  hasMasks?: boolean;
  names: ThemeNames;
  t: Translate;
}

/** What the marks mean, and the switches that hide them; the address holds what is hidden. */
export function Legend({ path, search, showSlogans, showThemes, hasMasks = false, names, t }: LegendProps) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-sm">
      <span className="text-muted">{t("reader.show")}</span>
      <Switch path={path} search={search} name="slogans" label={t("reader.showSlogans")} isOn={showSlogans} t={t} />
      {showSlogans ? (
        <span>
          <span className="slogan px-1">{t("reader.showSlogans")}</span>
        </span>
      ) : null}
      <Switch path={path} search={search} name="themes" label={t("reader.showThemes")} isOn={showThemes} t={t} />
      {showThemes
        ? names.themes.map(({ id }) => (
            <span key={id} data-ink={id}>
              <span className="legend-line" aria-hidden="true">
                {"      "}
              </span>{" "}
              {names.nameOf(id)}
            </span>
          ))
        : null}
      {hasMasks ? <span className="masked-name">{t("reader.mask")}</span> : null}
    </div>
  );
}

function Switch({
  path,
  search,
  name,
  label,
  isOn,
  t,
}: Pick<LegendProps, "path" | "search" | "t"> & { name: string; label: string; isOn: boolean }) {
  const hidden = search.getAll("hide").filter((value) => value !== name);
  const href = address(path, withParams(search, { hide: isOn ? [...hidden, name] : hidden }));
  return (
    <a href={`${href}#text`} role="switch" aria-checked={isOn} className="no-print py-1">
      {label}: {t(isOn ? "reader.on" : "reader.off")}
    </a>
  );
}
