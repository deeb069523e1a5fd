import type { CatalogEntry } from './catalog-entry.ts';

/** The diagnostics of phase link. */
export const linkCatalog = {} as const satisfies Readonly<Record<`link/${string}`, CatalogEntry>>;
