import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkContext } from '../link-context.ts';
import type { Index } from '../model-graph.ts';
import type { ModelDraft } from '../owners/owner-draft.ts';
import { keySpan } from '../place.ts';

/** The index on `_id` is one of the 64. */
const MOST_INDEXES = 63;

/** Checks the indexes of a model together: their number, and what no two of them may share. */
export function checkIndexSet({ diagnostics }: LinkContext, { type, declared, indexes }: ModelDraft): void {
  if (indexes.length > MOST_INDEXES) {
    const parameters = { model: type.name, count: indexes.length + 1 };
    diagnostics.push(createDiagnostic('link/too-many-indexes', parameters, keySpan(declared.place)));
    return;
  }
  const names = new Map<string, Index>();
  const signatures = new Map<string, Index>();
  for (const index of indexes) {
    const [signature, what] = signatureOf(index);
    const twin = signatures.get(signature);
    const namesake = names.get(index.name);
    const first = twin ?? namesake;
    if (first === undefined) {
      signatures.set(signature, index);
      names.set(index.name, index);
      continue;
    }
    const related = [{ message: 'The other index is here', span: first.span }];
    diagnostics.push(
      twin === undefined
        ? createDiagnostic('link/duplicate-index-name', { name: index.name }, index.span, related)
        : createDiagnostic('link/duplicate-index', { what }, index.span, related),
    );
  }
}

/** What the server tells indexes apart by. It takes one text index, whatever its fields, and TTL and hidden do not count. */
function signatureOf({ key, options }: Index): readonly [string, string] {
  if (Object.values(key).includes('text')) return ['text', 'A collection has at most one text index'];
  const { unique, sparse, partialFilterExpression, collation, wildcardProjection } = options;
  const parts = [Object.entries(key), unique, sparse, partialFilterExpression, collation, wildcardProjection];
  const signature = JSON.stringify(parts, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  return [
    signature,
    'The server takes two indexes for one when key, filter, collation, "sparse" and "unique" are the same',
  ];
}
