import { address, withParams } from "../links/search.ts";

interface LinkChoiceProps {
  path: string;
  search: URLSearchParams;
  name: string;
  title: string;
  options: readonly { value: string; label: string }[];
  /** Text of the link that takes the choice away; without one, something is always chosen. */
  allLabel?: string;
  /** What holds when the address says nothing. */
  fallback?: string;
}

/** One choice among a few, as links: works without scripts and every choice has its address. */
export function LinkChoice({ path, search, name, title, options, allLabel, fallback }: LinkChoiceProps) {
  const current = search.get(name) ?? fallback ?? "";
  const all = allLabel === undefined ? [] : [{ value: "", label: allLabel }];
  return (
    <nav aria-label={title} className="flex flex-wrap items-baseline gap-x-3 text-sm">
      <span className="text-muted">{title}</span>
      {[...all, ...options].map((option) => (
        <a
          key={option.value}
          href={address(path, withParams(search, { [name]: option.value === "" ? [] : option.value }))}
          aria-current={option.value === current ? "true" : undefined}
          className="py-1 no-underline hover:underline aria-[current]:font-semibold aria-[current]:underline aria-[current]:decoration-accent aria-[current]:decoration-2"
        >
          {option.label}
        </a>
      ))}
    </nav>
  );
}
