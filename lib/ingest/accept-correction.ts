import { AppError } from "#lib/errors.ts";
import { normalisePhrase } from "#lib/text/match/match-text.ts";
import { readUserCorrections, userCorrectionRows, userCorrectionsPath } from "#lib/text/match/user-corrections.ts";
import { inTurn, replaceFile } from "./kept-lines.ts";

const LONGEST_FORM = 30;
const HEAD = "# Corrections that were accepted on the page of suspected errors; columns as in corpus/cleaning/corrections.tsv.\n";

/**
 * Accepts a suspected scanning error as a rule of the user's own. Speeches that are stored already stay as
 * they are; files that are imported from now on are corrected, and every correction is listed in their
 * receipt.
 *
 * @returns the rule as it is kept, in the form of the match text
 * @throws AppError CORRECTION_INVALID
 */
export function acceptCorrection(wrong: string, right: string): Promise<{ wrong: string; right: string }> {
  const rule = { wrong: checked(wrong), right: checked(right) };
  if (rule.wrong === rule.right) throw invalid("both are the same");
  return inTurn(async () => {
    if (userCorrectionRows().some(([known]) => known === rule.wrong)) return rule;
    await replaceFile(userCorrectionsPath(), `${readUserCorrections() || HEAD}${rule.wrong}\t${rule.right}\n`);
    return rule;
  });
}

/** Takes an accepted rule out again; nothing happens when there is none. */
export function removeCorrection(wrong: string): Promise<void> {
  const form = normalisePhrase(wrong);
  return inTurn(() =>
    replaceFile(
      userCorrectionsPath(),
      readUserCorrections()
        .split("\n")
        .filter((line) => line.split("\t")[0] !== form)
        .join("\n"),
    ),
  );
}

/** A form as rules keep it. @throws AppError CORRECTION_INVALID */
export function checked(form: string): string {
  const normal = normalisePhrase(form.slice(0, 200));
  if (!/^\p{Script=Han}+$/u.test(normal)) throw invalid("Chinese characters only");
  if (normal.length < 2 || normal.length > LONGEST_FORM) throw invalid(`2 to ${LONGEST_FORM} characters`);
  return normal;
}

function invalid(message: string): AppError {
  return new AppError("CORRECTION_INVALID", message);
}
