import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter } from "@prisma/driver-adapter-utils";
import pg from "pg";

/** PostgreSQL's one-byte catalog type `"char"`, which Prisma's adapter does not know. */
const CATALOG_CHAR_OID = 18;
const TEXT_OID = 25;

type Fields = { dataTypeID: number }[];
type RunQuery = (config: pg.QueryConfig) => Promise<{ fields: Fields; rows: unknown[] }>;

/**
 * Prisma's adapter, taught to read the system catalog as the schema engine needs it: columns of type `"char"`
 * are read as text and then declared to be single characters.
 */
export class CatalogAdapterFactory extends PrismaPg {
  private readonly pool: pg.Pool;
  private readonly charColumns = new WeakMap<unknown[], number[]>();

  constructor(url: string) {
    const pool = new pg.Pool({ connectionString: url, max: 2 });
    pool.on("error", () => {});
    super(pool);
    this.pool = pool;
    const runQuery = pool.query.bind(pool) as unknown as RunQuery;
    Object.assign(pool, { query: (config: pg.QueryConfig) => this.runAsText(runQuery, config) });
  }

  private async runAsText(runQuery: RunQuery, config: pg.QueryConfig) {
    const result = await runQuery(config);
    const columns = [...result.fields.keys()].filter((column) => result.fields[column]?.dataTypeID === CATALOG_CHAR_OID);
    for (const column of columns) result.fields[column]!.dataTypeID = TEXT_OID;
    if (Array.isArray(result.rows)) this.charColumns.set(result.rows, columns);
    return result;
  }

  override async connect(): Promise<Awaited<ReturnType<PrismaPg["connect"]>>> {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (...args: Parameters<SqlDriverAdapter["queryRaw"]>) => {
      const set = await queryRaw(...args);
      for (const column of this.charColumns.get(set.rows) ?? []) set.columnTypes[column] = ColumnTypeEnum.Character;
      return set;
    };
    return adapter;
  }

  async close(): Promise<void> {
    await this.pool.end();
  }
}
