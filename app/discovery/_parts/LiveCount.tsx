"use client";

import { useEffect, useState } from "react";

interface LiveCountProps {
  id: string;
  value: string;
  /** `count` holds {count} and {speeches}, which are filled in. */
  words: { counting: string; count: string };
}

/** Milliseconds without a key before the corpus is asked. */
const PAUSE = 300;
const SHORTEST = 2;

/**
 * The field for a slogan's wording; says while typing how often the corpus has it. Without scripts it is a
 * plain field.
 */
export function LiveCount({ id, value, words }: LiveCountProps) {
  const [typed, setTyped] = useState(value);
  const [found, setFound] = useState<string>("");
  useEffect(() => {
    const phrase = typed.trim();
    if (phrase.length < SHORTEST) return setFound("");
    const stop = new AbortController();
    const timer = setTimeout(() => {
      setFound(words.counting);
      count(phrase, stop.signal)
        .then(({ occurrences, speeches }) =>
          setFound(words.count.replace("{count}", `${occurrences}`).replace("{speeches}", `${speeches}`)),
        )
        // Whoever types on asks again; any other failure leaves the field as it is without scripts.
        .catch(() => stop.signal.aborted || setFound(""));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed, words]);
  return (
    <>
      <input
        id={id}
        name="slogan"
        required
        minLength={SHORTEST}
        maxLength={100}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="control w-full sm:w-96"
      />
      <output htmlFor={id} className="ml-2 text-muted" data-live-count>
        {found}
      </output>
    </>
  );
}

/** Occurrences in the whole corpus, and speeches that have them. */
async function count(phrase: string, signal: AbortSignal): Promise<{ occurrences: number; speeches: number }> {
  const response = await fetch(`/api/v1/phrase-frequency?${new URLSearchParams({ phrase, by: "speech" })}`, { signal });
  if (!response.ok) throw new Error(`the count answered ${response.status}`);
  const { rows } = (await response.json()) as { rows: { count: number }[] };
  return { occurrences: rows.reduce((sum, row) => sum + row.count, 0), speeches: rows.filter((row) => row.count > 0).length };
}
