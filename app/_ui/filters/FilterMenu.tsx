interface FilterMenuProps {
  name: string;
  title: string;
  options: readonly { value: string; label: string }[];
  chosen: readonly string[];
}

/** A list of checkboxes behind a button; nothing when the corpus has no values to choose from. */
export function FilterMenu({ name, title, options, chosen }: FilterMenuProps) {
  if (options.length === 0) return null;
  return (
    <details name="filter-menu" data-menu className="relative">
      <summary className="button select-none">
        {title}
        {chosen.length > 0 ? <strong>{chosen.length}</strong> : null}
        <span aria-hidden="true" className="text-muted">
          ▾
        </span>
      </summary>
      <div className="absolute left-0 z-20 mt-1 max-h-80 w-max max-w-[min(20rem,calc(100vw-2rem))] min-w-44 overflow-y-auto border border-rule bg-sheet p-2 shadow-lg">
        {options.map((option) => (
          <label key={option.value} className="flex items-baseline gap-2 px-1 py-1 hover:bg-wash">
            <input type="checkbox" name={name} value={option.value} defaultChecked={chosen.includes(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </details>
  );
}
