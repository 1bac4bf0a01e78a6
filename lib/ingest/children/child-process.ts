import { dirname } from "node:path";
import { dataFolder } from "#lib/db/data-folder.ts";
import { canReach, findUser, isRoot, type SystemUser } from "#lib/db/embedded/system-user.ts";

/**
 * What a child that parses foreign files may know of this process's environment: never the database's
 * address, nor a token.
 */
const PASSED_ON = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "NODE_ENV", "TIFA_DATA_DIR"];

/** The environment of a child that parses foreign files. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const kept = PASSED_ON.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
}

let found: SystemUser | null | undefined;

/**
 * The account that a child gets whose files come over the network, when root runs this process: `nobody`.
 * Null when this process is not root, or where that account could not enter the project, as in a clone below
 * /root.
 */
export function unprivilegedUser(): SystemUser | null {
  found ??= isRoot() ? findUser("nobody") : null;
  return found;
}

/** The same, if it can run a script and read the rules of one's own. */
export function userForScript(script: string): { uid: number; gid: number } | null {
  const user = unprivilegedUser();
  if (user === null) return null;
  try {
    return canReach(dirname(script), user) && canReach(process.cwd(), user) && canReach(dataFolder(), user)
      ? { uid: user.uid, gid: user.gid }
      : null;
  } catch {
    return null; // A folder that is not there, such as data that nobody has made yet.
  }
}
