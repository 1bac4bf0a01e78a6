import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "#lib/errors.ts";

/** Passwords of one cluster: `admin` for the superuser `postgres`, `application` for the role `tifa`. */
export interface Credentials {
  admin: string;
  application: string;
}

/**
 * Reads the passwords of a cluster, or makes them before the cluster is made. Readable by this account alone.
 */
export function readOrMakeCredentials(folder: string, clusterExists: boolean): Credentials {
  const file = path.join(folder, "credentials.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Credentials;
  if (clusterExists) {
    throw new AppError("CREDENTIALS_MISSING", `${file} is gone, and with it the passwords of the database beside it.`, {
      where: file,
      status: 500,
    });
  }
  const credentials = { admin: randomBytes(24).toString("hex"), application: randomBytes(24).toString("hex") };
  writeFileSync(`${file}.new`, JSON.stringify(credentials), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return credentials;
}
