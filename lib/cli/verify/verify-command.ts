import type { AnalysisContext } from "#lib/analyses/index.ts";
import project from "../../../package.json" with { type: "json" };
import { readBytes } from "../read-bytes.ts";
import { verifyAnswers } from "./verify-answers.ts";

const MOST_LINES = 200;

/**
 * `npm run tifa -- verify snapshot.zip`: counts a snapshot again on the texts at hand. Prints `100 of 100
 * figures equal` and gives 0, or a line a difference and 1.
 */
export async function verify(context: AnalysisContext, file: string): Promise<number> {
  const { figures, equal, differences } = await verifyAnswers(context, readBytes(file), project.version);
  for (const line of differences.slice(0, MOST_LINES)) process.stdout.write(`${line}\n`);
  if (differences.length > MOST_LINES) process.stdout.write(`… and ${differences.length - MOST_LINES} more\n`);
  process.stdout.write(`${equal} of ${figures} figures equal\n`);
  return figures > 0 && equal === figures && differences.every((line) => line.startsWith("RULES_DIFFER")) ? 0 : 1;
}
