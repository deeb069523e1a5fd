import { type ConstantRules, readConstant } from '../../constants/read-constant.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkContext } from '../link-context.ts';
import type { Default, Type } from '../model-graph.ts';
import { valueSpan, within } from '../place.ts';
import type { DeclaredField } from './declared-field.ts';
import type { TypeDraft } from './type-draft.ts';

/** Links a field's `default`: a word that the type has a meaning for, or a constant that the type takes. */
export function linkDefault(
  { diagnostics }: LinkContext,
  { name, declaration, place }: DeclaredField,
  draft: TypeDraft,
  rules: ConstantRules,
): Default | undefined {
  const value = declaration.default;
  if (value === undefined) return undefined;
  // A reference's id comes from the document that it refers to; a new one would refer to nothing.
  const keywords = draft.reference === undefined ? keywordsOf(draft.type) : {};
  const keyword = typeof value === 'string' && Object.hasOwn(keywords, value) ? keywords[value] : undefined;
  if (keyword !== undefined) return keyword === 'sequence' ? { kind: keyword, name } : { kind: keyword };
  const reading = readConstant(rules, draft, value);
  if (!('problem' in reading)) return { kind: 'constant', value: reading.value };
  const words = Object.keys(keywords).map((word) => `"${word}"`);
  const hint = words.length > 0 ? `Write a constant of the field's type, or ${words.join(' or ')}.` : undefined;
  const parameters = { name, value: showValue(value), problem: reading.problem };
  diagnostics.push(createDiagnostic('link/default-value', parameters, valueSpan(within(place, 'default')), [], hint));
  return undefined;
}

function keywordsOf(type: Type) {
  return type.kind === 'scalar' ? type.fieldType.defaultKeywords : {};
}

function showValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}
