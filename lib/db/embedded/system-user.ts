import { execFileSync } from "node:child_process";
import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { AppError } from "#lib/errors.ts";

/** The account that runs the server when root starts it. */
export interface SystemUser {
  name: string;
  uid: number;
  gid: number;
}

/** True when this process runs as root, which PostgreSQL refuses to do. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * The account for a server that root starts: the owner of an existing cluster, else `postgres` (made if the
 * machine has none), else `nobody`. Null when this process is not root and runs the server itself.
 *
 * @param cluster folder of the cluster; need not exist
 */
export function serverUser(cluster: string): SystemUser | null {
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (!isRoot()) return owner ? checkOwner(cluster, owner.uid) : null;
  if (owner && owner.uid !== 0) return { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid };
  return findUser("postgres") ?? addPostgresUser() ?? findUser("nobody") ?? refuseRoot();
}

function checkOwner(cluster: string, uid: number): null {
  if (uid === process.getuid?.() || process.getuid === undefined) return null;
  throw new AppError("DATA_FOLDER_FOREIGN", `${cluster} belongs to another user (uid ${uid}); start as that user or as root.`, {
    where: cluster,
    status: 500,
  });
}

/** An account by its name; null where the machine has none. */
export function findUser(name: string): SystemUser | null {
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
    return { name, uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function addPostgresUser(): SystemUser | null {
  try {
    execFileSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"], {
      stdio: "ignore",
    });
    return findUser("postgres");
  } catch {
    return null;
  }
}

function refuseRoot(): never {
  throw new AppError("NO_SERVER_USER", "PostgreSQL refuses to run as root and no other account was found; start as another user.", {
    status: 500,
  });
}

/** Whether a user can pass through every folder that leads to `target` and enter it. `target` must exist. */
export function canReach(target: string, user: SystemUser): boolean {
  for (let folder = realpathSync(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder);
    const bit = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === path.dirname(folder)) return true;
  }
}
