"use client";

import { type ReactNode, useEffect, useState } from "react";
import { PreviewList, type PreviewRow, type PreviewWords } from "./PreviewList.tsx";

interface LivePreviewProps {
  /** Id of the form whose fields `strong`, `weak` and `excluded` are looked at. */
  form: string;
  words: PreviewWords;
  /** What the server made of the address; it stays until something is typed, and where scripts are off. */
  children: ReactNode;
}

/** Milliseconds without a key before the corpus is asked. */
const PAUSE = 400;
const FIELDS = ["strong", "weak", "excluded"];

/** Shows, while words are typed, which sentences they would code. */
export function LivePreview({ form, words, children }: LivePreviewProps) {
  const [rows, setRows] = useState<PreviewRow[] | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const element = document.getElementById(form);
    if (!(element instanceof HTMLFormElement)) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = new AbortController();
    const look = () => {
      asked.abort();
      asked = new AbortController();
      const { signal } = asked;
      setSaid(words.waiting);
      ask(new FormData(element), signal)
        .then((answer) => {
          setRows(answer.rows);
          setSaid(answer.said);
        })
        // Whoever types on asks again.
        .catch(() => signal.aborted || setSaid(""));
    };
    const typed = () => {
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE);
    };
    element.addEventListener("input", typed);
    return () => {
      element.removeEventListener("input", typed);
      clearTimeout(timer);
      asked.abort();
    };
  }, [form, words]);
  return (
    <div>
      <output htmlFor={form} className="text-sm text-muted" data-live-preview>
        {said}
      </output>
      {rows === null ? children : <PreviewList rows={rows} words={words} />}
    </div>
  );
}

/** Sentences, or what is wrong with the words. */
async function ask(fields: FormData, signal: AbortSignal): Promise<{ rows: PreviewRow[]; said: string }> {
  const params = new URLSearchParams(FIELDS.map((name) => [name, String(fields.get(name) ?? "")]));
  const response = await fetch(`/api/v1/theme-preview?${params}`, { signal });
  const answer = (await response.json()) as { rows?: PreviewRow[]; error?: { message: string } };
  return { rows: answer.rows ?? [], said: answer.error?.message ?? "" };
}
