import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase write and of the commands around the pipeline. */
export const writeCatalog = {} as const satisfies Readonly<Record<`write/${string}`, CatalogEntry>>;
