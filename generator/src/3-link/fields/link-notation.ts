import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Notation, NotationSlot, TextRange } from '../notation/notation.ts';
import { parseNotation } from '../notation/parse-notation.ts';
import { partSpan } from '../place.ts';
import { inArray } from './in-array.ts';
import { linkNamedType } from './link-named-type.ts';
import { linkReference } from './link-reference.ts';
import { brokenType, draftOf, type TypeDraft, type TypeScope, type TypeSite } from './type-draft.ts';

/** Links a type in short notation. */
export function linkNotation(scope: TypeScope, site: TypeSite, text: string): TypeDraft {
  const spanOf = ({ start, end }: TextRange) => partSpan(site.notationPlace, text, start, end);
  const parsed = parseNotation(text);
  if ('problem' in parsed) {
    const { problem, range, hint } = parsed;
    scope.diagnostics.push(createDiagnostic('link/notation', { text, problem }, spanOf(range), [], hint));
    return draftOf(brokenType, Object.keys(site.declaration));
  }
  const linkSlot = ({ type, nullable }: NotationSlot, isOutermost: boolean): TypeDraft => ({
    ...linkType(type, isOutermost),
    nullable,
  });
  const linkType = (type: Notation, isOutermost: boolean): TypeDraft => {
    switch (type.kind) {
      case 'name':
        return linkNamedType(scope, site, type, spanOf);
      case 'reference':
        return linkReference(scope, site, type.target, spanOf(type.range));
      case 'array':
        return inArray(scope, site, linkSlot(type.items, false), type, isOutermost);
      case 'map': {
        const values = linkSlot(type.values, false);
        const map = { kind: 'map', values: { type: values.type, nullable: values.nullable } } as const;
        return draftOf(map, values.takes, values.reference && { ...values.reference, inMap: true });
      }
    }
  };
  return { ...linkSlot(parsed, true), optional: parsed.optional };
}
