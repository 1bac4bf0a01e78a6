"use client";

import { useParams } from "next/navigation";

/**
 * Leads from a name that is no slogan to its count as a phrase. A page that was not found is told its address
 * in the browser only.
 */
export function CountAsPhrase({ label }: { label: string }) {
  const { slogan } = useParams<{ slogan?: string }>();
  const phrase = decodePart(slogan ?? "");
  return (
    <a href={phrase === "" ? "/phrases" : `/phrases?phrase=${encodeURIComponent(phrase)}`} className="button-strong">
      {label}
      {phrase === "" ? "" : ` ${phrase}`}
    </a>
  );
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
