// In: a file's value. Out: the same value, typed as a declaration; nothing is resolved or filled in.
// The published schema says what is right (`schema/model.schema.json`); this phase says where and how it is wrong.
// Must not happen: looking at another file, or knowing what a name means.
import type { Document } from '../1-parse/document.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import { fieldTypes } from '../field-types/index.ts';
import { modelSchema } from '../schema/model-schema.ts';
import { compileSchema } from './compile-schema.ts';
import type { Declaration } from './declaration.ts';
import { schemaDiagnostics } from './schema-diagnostics.ts';

const check = compileSchema(() => modelSchema(fieldTypes));

/** Phase 2 for a file of models. */
export function validate(document: Document): Outcome<Declaration> {
  const diagnostics = schemaDiagnostics(document, check(document.value));
  if (diagnostics.length > 0) return { diagnostics };
  // The check above is the proof that TypeScript cannot see.
  const written = (document.value ?? {}) as Partial<Omit<Declaration, 'document'>>;
  return { value: { document, enums: {}, mixins: {}, embedded: {}, models: {}, ...written }, diagnostics };
}
