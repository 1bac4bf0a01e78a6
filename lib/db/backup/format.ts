/** Raised when an older program could no longer read what a backup holds. */
export const BACKUP_FORMAT = 1;

/** A table of the store as a backup holds it. */
export interface BackupTable {
  name: string;
  columns: string[];
  /** Number of rows, all of one moment. */
  rows: number;
}

/** What a backup says about itself, before its rows. */
export interface BackupManifest {
  program: "tifa";
  format: number;
  /** When the backup was made, ISO 8601. */
  made: string;
  /** Migrations of the store, in their order. */
  migrations: string[];
  tables: BackupTable[];
  /** The store's change counter. */
  corpusVersion: number;
  /** Speeches in the corpus and removed ones. */
  speeches: number;
}

/** Some rows of one table, one JSON object a line. */
export interface BackupPart {
  table: string;
  lines: string;
}
