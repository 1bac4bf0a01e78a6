/**
 * An ingest that kills itself with SIGKILL at its n-th statement of storing, with the real transaction or
 * with a planted fault: a store that runs the same statements without one.
 *
 * node --import tsx ingest-and-die.ts <url> <folder> <transaction|none> <n>
 */
import { type Database, openDatabase, type WriteDatabase } from "#lib/db/client.ts";
import { ingestPaths } from "#lib/ingest/index.ts";

const [url = "", folder = "", mode = "transaction", dieAt = "0"] = process.argv.slice(2);
const db = openDatabase(url);
let statements = 0;

function dying<Client extends object>(client: Client): Client {
  return new Proxy(client, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      if (name === "$executeRaw" || name === "$queryRaw") {
        return (...values: unknown[]) => {
          statements += 1;
          if (statements === Number(dieAt)) process.kill(process.pid, "SIGKILL");
          return (member as (...values: unknown[]) => unknown).apply(target, values);
        };
      }
      if (name === "$transaction") {
        return (run: (transaction: unknown) => unknown, options: unknown) => {
          if (mode === "none") return run(dying(target));
          return (member as (...values: unknown[]) => unknown).call(target, (transaction: object) => run(dying(transaction)), options);
        };
      }
      return member.bind(target);
    },
  });
}

const dyingDb: Database = { ...db, write: dying(db.write) as WriteDatabase };
await ingestPaths([folder], { db: dyingDb });
await db.close();
