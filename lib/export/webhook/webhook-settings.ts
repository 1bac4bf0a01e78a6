import { AppError } from "#lib/errors.ts";

/** Where news go, and how they are signed. */
export interface WebhookSettings {
  url: URL;
  secret: string;
  /** Addresses of this machine and of local networks are allowed. */
  allowPrivate: boolean;
}

const SECRET_UNITS_MIN = 16;

/**
 * `TIFA_WEBHOOK_URL`, `TIFA_WEBHOOK_SECRET` and `TIFA_WEBHOOK_PRIVATE=1`; null where no address is set. Nothing is
 * ever sent to another address.
 *
 * @throws AppError WEBHOOK_SETTINGS for an address that is none of http or https, or a short secret
 */
export function webhookSettings(environment: Readonly<Record<string, string | undefined>>): WebhookSettings | null {
  const address = environment.TIFA_WEBHOOK_URL?.trim() ?? "";
  if (address === "") return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !["http:", "https:"].includes(url.protocol) || url.username !== "" || url.password !== "")
    throw new AppError("WEBHOOK_SETTINGS", "TIFA_WEBHOOK_URL is an http or https address without a user's name", {
      where: "TIFA_WEBHOOK_URL",
    });
  const secret = environment.TIFA_WEBHOOK_SECRET ?? "";
  if (secret.length < SECRET_UNITS_MIN)
    throw new AppError("WEBHOOK_SETTINGS", `TIFA_WEBHOOK_SECRET needs ${SECRET_UNITS_MIN} characters or more`, {
      where: "TIFA_WEBHOOK_SECRET",
    });
  return { url, secret, allowPrivate: environment.TIFA_WEBHOOK_PRIVATE === "1" };
}
