import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AppError } from "#lib/errors.ts";
import { canReach, type SystemUser, serverUser } from "./system-user.ts";

/** Where one cluster and what belongs to it lie. */
export interface ClusterLocation {
  /** Account that runs the server; null for this process's own. */
  user: SystemUser | null;
  /** Folder of `cluster`, `socket` and a copy of the programs if one is needed. */
  folder: string;
  /** PostgreSQL's own data folder. */
  cluster: string;
}

/** Folder for clusters whose data folder the server's account cannot reach. */
const ELSEWHERE = "/var/lib/tifa";

/**
 * Decides where the cluster of a data folder lies: inside it. Only when root starts Tifa below a folder that
 * no other account can pass through (a clone below /root), it lies in /var/lib/tifa/<id>, and `elsewhere` in
 * the data folder names the place.
 */
export function locateCluster(dataFolder: string): ClusterLocation {
  const inside = locationIn(dataFolder);
  const marker = path.join(dataFolder, "elsewhere");
  if (existsSync(marker)) return locationIn(readFileSync(marker, "utf8").trim());
  if (!inside.user || canReach(dataFolder, inside.user)) return inside;
  const folder = makeElsewhere(dataFolder);
  writeFileSync(marker, `${folder}\n`);
  return locationIn(folder);
}

function locationIn(folder: string): ClusterLocation {
  const cluster = path.join(folder, "postgres");
  return { user: serverUser(cluster), folder, cluster };
}

function makeElsewhere(dataFolder: string): string {
  const folder = path.join(ELSEWHERE, randomUUID());
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    return folder;
  } catch (cause) {
    throw new AppError(
      "DATA_FOLDER_UNREACHABLE",
      `Started by root, the database runs as another account, which cannot reach ${dataFolder}. Set TIFA_DATA_DIR to a folder outside of root's home, or DATABASE_URL.`,
      { where: dataFolder, status: 500, cause },
    );
  }
}
