import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { notErrorRows, notErrorsPath, readNotErrors } from "#lib/text/match/user-corrections.ts";
import { checked } from "./accept-correction.ts";
import { inTurn, replaceFile } from "./kept-lines.ts";

const HEAD = "# Suspected errors that a person found to be right: the string, and the slogan that it is near.\n";

/**
 * Remembers that a suspected string is no error: it is not proposed again. Kept in the data folder, so that a
 * backup has it.
 *
 * @returns the answer as it is kept, in the form of the match text
 * @throws AppError CORRECTION_INVALID
 */
export function dismissSuspect(form: string, near: string): Promise<{ notError: string; near: string }> {
  const answer = { notError: checked(form), near: checked(near) };
  return inTurn(async () => {
    if (!notErrorRows().some(([known]) => known === answer.notError))
      await replaceFile(notErrorsPath(), `${readNotErrors() || HEAD}${answer.notError}\t${answer.near}\n`);
    return answer;
  });
}

/** Takes such an answer back; nothing happens when there is none. */
export function recallSuspect(form: string): Promise<void> {
  const wanted = normalisePhrase(form);
  const isOther = (line: string) => line.split("\t")[0] !== wanted;
  return inTurn(() => replaceFile(notErrorsPath(), readNotErrors().split("\n").filter(isOther).join("\n")));
}
