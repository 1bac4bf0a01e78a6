import { checkServer } from "./check-server.ts";
import { dataFolder } from "./data-folder.ts";
import { openCluster } from "./embedded/cluster.ts";
import { migrate } from "./migrate.ts";

export interface EnsureDatabaseOptions {
  /** Told in a few words what is being done, step by step. */
  onStep?: (step: string) => void;
}

/** A migrated database that is ready for openDatabase. */
export interface EnsuredDatabase {
  url: string;
  /** `server`: the one that DATABASE_URL names. `embedded`: the one in the data folder. */
  mode: "embedded" | "server";
  /**
   * The address by which a server should read: as a role that cannot write. With a server of your own that is
   * DATABASE_READ_URL, or `url` itself where there is none.
   */
  readingUrl(url: string): string;
  /** Whether the embedded server's process lives; always true for a server of your own. */
  isRunning(): boolean;
  /** Starts the embedded server again if it died, and gives the address to use from now on. */
  revive(): Promise<string>;
  /** Gives the database up; the embedded server stops when this was its last user. */
  stop(): Promise<void>;
}

/**
 * The database to work with, migrated: the server at DATABASE_URL if that is set, else the embedded
 * PostgreSQL in the data folder (TIFA_DATA_DIR, `.data` unless set), which is attached to if it runs and made
 * and started if not.
 */
export async function ensureDatabase(options: EnsureDatabaseOptions = {}): Promise<EnsuredDatabase> {
  const database = process.env.DATABASE_URL ? serverDatabase(process.env.DATABASE_URL) : await embeddedDatabase(options);
  try {
    await checkServer(database.url);
    await migrate(database.url, { onMigration: (name) => options.onStep?.(`applying migration ${name}`) });
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

function serverDatabase(url: string): EnsuredDatabase {
  const readingUrl = () => process.env.DATABASE_READ_URL || url;
  return { url, mode: "server", readingUrl, isRunning: () => true, revive: async () => url, stop: async () => {} };
}

async function embeddedDatabase({ onStep }: EnsureDatabaseOptions): Promise<EnsuredDatabase> {
  const cluster = await openCluster(dataFolder(), { onStep });
  return {
    url: cluster.url,
    mode: "embedded",
    readingUrl: cluster.readingUrl,
    isRunning: cluster.isRunning,
    revive: cluster.revive,
    stop: cluster.stop,
  };
}
