import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { brokenType } from '../fields/type-draft.ts';
import type { Type } from '../model-graph.ts';
import type { IndexDraft, IndexKey, IndexScope } from './index-draft.ts';

/** Reports keys whose values an index of their kind would never take in. */
export function checkKeyTypes({ diagnostics }: IndexScope, { declaration, keys }: IndexDraft): boolean {
  const expires = declaration.expireAfterSeconds !== undefined;
  const wrong = keys.flatMap((key) => {
    const need = key.isWildcard ? undefined : findNeed(key, expires);
    return need === undefined ? [] : [createDiagnostic('link/index-field-type', { path: key.path, need }, key.span)];
  });
  diagnostics.push(...wrong);
  return wrong.length === 0;
}

function findNeed({ kind, type }: IndexKey, expires: boolean): string | undefined {
  if (kind === 'text') return isText(type) ? undefined : 'a "text" index needs texts';
  if (kind === '2dsphere') return isGeo(type) ? undefined : 'a "2dsphere" index needs a geo type';
  if (kind === '2d') return isGeo(type) || isPair(type) ? undefined : 'a "2d" index needs points or pairs of numbers';
  return !expires || isDate(type) ? undefined : '"expireAfterSeconds" needs a date or datetime';
}

/** What is in a type's arrays, since an index looks at each item. */
export function itemTypeOf(type: Type): Type {
  let inner = type;
  while (inner.kind === 'array') inner = inner.items.type;
  return inner;
}

function isText(type: Type): boolean {
  const inner = itemTypeOf(type);
  return (
    inner === brokenType || inner.kind === 'enum' || (inner.kind === 'scalar' && inner.fieldType.wire === 'string')
  );
}

function isGeo(type: Type): boolean {
  const inner = itemTypeOf(type);
  return inner === brokenType || (inner.kind === 'scalar' && inner.fieldType.comparison === 'geo');
}

function isPair(type: Type): boolean {
  return (
    type.kind === 'array' && type.items.type.kind === 'scalar' && type.items.type.fieldType.update.number !== undefined
  );
}

function isDate(type: Type): boolean {
  const inner = itemTypeOf(type);
  return inner === brokenType || (inner.kind === 'scalar' && inner.fieldType.wire === 'date');
}
