/** What a reference to a view must say for another person to see the same figures. */
export interface ViewReference {
  title: string;
  /** The filters and choices of the view in words; empty for the whole corpus. */
  conditions: readonly string[];
  speeches: number;
  corpusVersion: string;
  lexiconHash: string;
  /** `YYYY-MM-DD`. */
  date: string;
  address: string;
}

/** In the manner of GB/T 7714-2015: a database that is online. */
export function chineseReference({ title, conditions, speeches, corpusVersion, lexiconHash, date, address }: ViewReference): string {
  const narrowed = conditions.length === 0 ? "" : `（${conditions.join("；")}）`;
  return `提法 Tifa. ${title}${narrowed}[DB/OL]. 语料 ${speeches} 篇，版本 ${corpusVersion}，词库 ${lexiconHash}. [${date}]. ${address}`;
}

/** In the manner of APA's seventh edition: a view of a data set. */
export function englishReference({ title, conditions, speeches, corpusVersion, lexiconHash, date, address }: ViewReference): string {
  const narrowed = conditions.length === 0 ? "" : ` (${conditions.join("; ")})`;
  const corpus = speeches === 1 ? "1 speech" : `${speeches} speeches`;
  return `Tifa. (${date.slice(0, 4)}). ${title}${narrowed} [Data view]. Corpus of ${corpus}, version ${corpusVersion}; lexicon ${lexiconHash}. Retrieved ${date}, from ${address}`;
}
