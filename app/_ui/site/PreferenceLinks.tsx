"use client";

import { usePathname, useSearchParams } from "next/navigation";

interface Preference {
  value: string;
  label: string;
}
interface PreferenceLinksProps {
  language: Preference & { lang: string };
  colors: Preference;
}

/**
 * Links to this very view in the other language and the other colours; plain links, so they work without
 * scripts.
 */
export function PreferenceLinks({ language, colors }: PreferenceLinksProps) {
  const path = usePathname();
  const search = useSearchParams();
  const here = (name: string, value: string) => {
    const next = new URLSearchParams(
      [...search].filter(([key, one]) => key !== "lang" && !(key === "theme" && /^(light|dark|system)$/.test(one))),
    );
    next.append(name, value);
    return `${path}?${next}`;
  };
  return (
    <div className="flex gap-4 text-sm">
      <a href={here("lang", language.value)} lang={language.lang} className="py-3 no-underline hover:underline">
        {language.label}
      </a>
      <a href={here("theme", colors.value)} className="py-3 no-underline hover:underline">
        {colors.label}
      </a>
    </div>
  );
}
