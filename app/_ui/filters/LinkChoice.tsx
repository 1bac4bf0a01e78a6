import { type Ink, paint } from "#lib/charts/index.ts";
import { address, withParams } from "../links/search.ts";

interface Choice {
  value: string;
  label: string;
  /** Colour that the charts give it, shown before its name. */
  ink?: Ink;
}

interface LinkChoiceProps {
  path: string;
  search: URLSearchParams;
  name: string;
  title: string;
  options: readonly Choice[];
  /** Text of the link that takes the choice away; without one, something is always chosen. */
  allLabel?: string;
  /** What holds when the address says nothing. */
  fallback?: string;
}

/** One choice among a few, as links: works without scripts and every choice has its address. */
export function LinkChoice({ path, search, name, title, options, allLabel, fallback }: LinkChoiceProps) {
  const current = search.get(name) ?? fallback ?? "";
  const all: Choice[] = allLabel === undefined ? [] : [{ value: "", label: allLabel }];
  return (
    <nav aria-label={title} className="link-choice flex flex-wrap items-baseline gap-x-3 text-sm">
      <span className="text-muted">{title}</span>
      {[...all, ...options].map((option) => (
        <a
          key={option.value}
          href={address(path, withParams(search, { [name]: option.value === "" ? [] : option.value }))}
          aria-current={option.value === current ? "true" : undefined}
          className="py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
        >
          {option.ink === undefined ? null : (
            <span aria-hidden="true" className="mr-1 inline-block size-2 rounded-full" style={{ background: paint(option.ink) }} />
          )}
          {option.label}
        </a>
      ))}
    </nav>
  );
}
