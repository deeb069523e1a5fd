import { linkCatalog } from './link.ts';
import { parseCatalog } from './parse.ts';
import { planCatalog } from './plan.ts';
import { projectCatalog } from './project.ts';
import { validateCatalog } from './validate.ts';
import { writeCatalog } from './write.ts';

/** Every diagnostic that Espalier can give, by code. */
export const catalog = {
  ...projectCatalog,
  ...parseCatalog,
  ...validateCatalog,
  ...linkCatalog,
  ...planCatalog,
  ...writeCatalog,
};

/** A key of the catalogue: `phase/kebab-words`. */
export type DiagnosticCode = keyof typeof catalog;
