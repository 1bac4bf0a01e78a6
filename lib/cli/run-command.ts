import { AppError } from "#lib/errors.ts";

/**
 * Runs a command: its number is the exit code; a person's error is one line with its code, anything else a
 * stack.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof AppError)
      process.stderr.write(`${error.code}${error.where === null ? "" : ` (${error.where})`}: ${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
