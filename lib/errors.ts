interface AppErrorOptions {
  where?: string;
  status?: number;
  cause?: unknown;
  retryAfter?: number;
}

/**
 * An error caused by a person's input or by the machine, never by a broken promise between functions (those
 * are RangeError). `code` is stable and scripted against; `message` is for reading; `where` names the file,
 * parameter or row concerned.
 */
export class AppError extends Error {
  readonly code: string;
  readonly where: string | null;
  /** HTTP status that the API answers with when this error reaches it. */
  readonly status: number;
  /** Seconds after which asking again makes sense; null where it makes none. */
  readonly retryAfter: number | null;

  /**
   * The server's pages and routes are bundled apart, each with a copy of this class: an error of one copy is
   * one of the others too.
   */
  static [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "AppError";
  }

  constructor(code: string, message: string, options: AppErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.where = options.where ?? null;
    this.status = options.status ?? 400;
    this.retryAfter = options.retryAfter ?? null;
  }
}
