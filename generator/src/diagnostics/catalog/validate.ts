import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase validate. */
export const validateCatalog = {} as const satisfies Readonly<Record<`validate/${string}`, CatalogEntry>>;
