/** Carries the rest of the address through a GET form. */
export function HiddenFields({ search, except }: { search: URLSearchParams; except: readonly string[] }) {
  const kept = [...search].filter(([name]) => !except.includes(name));
  return kept.map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
}
