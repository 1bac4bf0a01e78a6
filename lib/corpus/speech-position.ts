import { AppError } from "#lib/errors.ts";
import type { Corpus } from "./corpus.ts";

/** Position of a speech in the corpus. @throws AppError SPEECH_UNKNOWN (404) */
export function speechPosition({ speeches }: Corpus, id: number, where: string): number {
  const position = speeches.findIndex((speech) => speech.id === id);
  if (position === -1) throw new AppError("SPEECH_UNKNOWN", `there is no speech ${id}`, { where, status: 404 });
  return position;
}
