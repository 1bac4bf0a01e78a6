interface NamedText {
  title: string;
  date: string | null;
  region: string | null;
}

/** A text as a list tells it from others: year, place and title; what is unknown, or already in the title, is left out. */
export function namedText({ title, date, region }: NamedText): string {
  const year = date?.slice(0, 4) ?? null;
  const parts = [year, region].filter((part): part is string => part !== null && part !== "" && !title.includes(part));
  return [...parts, title].join(" · ");
}
