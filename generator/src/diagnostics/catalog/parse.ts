import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase parse. */
export const parseCatalog = {} as const satisfies Readonly<Record<`parse/${string}`, CatalogEntry>>;
