import { AppError } from "#lib/errors.ts";

/**
 * Runs a command: its number is the exit code; a person's error is one line with its code, anything else a
 * stack. Who reads only the first lines (`| head`) has what it wants: the command ends quietly with 0.
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  let broken: unknown = null;
  process.stdout.on("error", (error) => {
    if (!isClosedPipe(error)) throw error;
    broken = error;
  });
  try {
    process.exitCode = await command();
  } catch (error) {
    await new Promise(setImmediate); // A write that fails is told to its caller before it is to all.
    process.exitCode = error === broken ? 0 : 1;
    if (error === broken) return;
    if (error instanceof AppError)
      process.stderr.write(`${error.code}${error.where === null ? "" : ` (${error.where})`}: ${error.message}\n`);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}
