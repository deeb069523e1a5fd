import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { keySpan, valueSpan, within } from '../place.ts';
import { arrayKeys, draftOf, type TypeDraft, type TypeScope, type TypeSite } from './type-draft.ts';

/** How many items an array may have. */
export interface ItemCounts {
  readonly minItems?: number;
  readonly maxItems?: number;
}

/**
 * Puts an array around a type.
 * @param written the counts of the short notation
 * @param isOutermost whether the long form's `minItems`, `maxItems` and `uniqueItems` are about this array
 */
export function inArray(
  scope: TypeScope,
  site: TypeSite,
  items: TypeDraft,
  written: ItemCounts,
  isOutermost: boolean,
): TypeDraft {
  const { minItems, maxItems } = isOutermost ? mergeCounts(scope, site, written) : written;
  if (minItems !== undefined && maxItems !== undefined && minItems > maxItems) {
    const span = valueSpan('maxItems' in site.declaration ? within(site.place, 'maxItems') : site.notationPlace);
    scope.diagnostics.push(createDiagnostic('link/item-counts', { minItems, maxItems }, span));
  }
  const reference = items.reference && { ...items.reference, arrays: items.reference.arrays + 1 };
  const takes = isOutermost ? [...items.takes, ...arrayKeys] : items.takes;
  return draftOf(
    {
      kind: 'array',
      items: { type: items.type, nullable: items.nullable },
      ...(minItems === undefined ? {} : { minItems }),
      ...(maxItems === undefined ? {} : { maxItems }),
      uniqueItems: isOutermost && site.declaration.uniqueItems === true,
    },
    takes,
    reference,
  );
}

function mergeCounts(scope: TypeScope, site: TypeSite, written: ItemCounts): ItemCounts {
  const { minItems = written.minItems, maxItems = written.maxItems } = site.declaration;
  for (const key of ['minItems', 'maxItems'] as const) {
    if (written[key] !== undefined && site.declaration[key] !== undefined) {
      scope.diagnostics.push(createDiagnostic('link/option-twice', { option: key }, keySpan(within(site.place, key))));
    }
  }
  return { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
}
