import { defineConfig } from "prisma/config";

// The address of the database is not needed here: lib/db opens it, and lib/db/migrate.ts applies the
// migrations.
export default defineConfig({ schema: "prisma/schema.prisma", migrations: { path: "prisma/migrations" } });
