import type { Field } from '../../3-link/model-graph.ts';
import type { Imports } from '../imports.ts';
import { valueType } from './value-type.ts';

/** The type of a field reference in an expression. There a missing value counts as `null`. */
export function expressionType({ type, nullable, optional }: Field, imports: Imports): string {
  const slot = { type, nullable: nullable || optional };
  if (type.kind === 'embedded') {
    const refs = imports.embedded(type.embedded, 'Refs');
    return `${imports.runtime('EmbeddedExpression')}<${valueType(slot, imports)}, ${refs}>`;
  }
  if (type.kind === 'array' && !slot.nullable) {
    return `${imports.runtime('ArrayExpression')}<${valueType(type.items, imports)}>`;
  }
  return `${imports.runtime('Expression')}<${valueType(slot, imports)}>`;
}
