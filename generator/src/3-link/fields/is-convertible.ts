import type { Wire } from '../../field-types/field-type.ts';
import type { Type } from '../model-graph.ts';

const numbers: readonly Wire[] = ['int', 'long', 'double', 'decimal'];

/** What `$convert` makes of each BSON type; https://www.mongodb.com/docs/manual/reference/operator/aggregation/convert/. */
const targets: Readonly<Partial<Record<Wire, readonly Wire[]>>> = {
  int: [...numbers, 'bool', 'string'],
  long: [...numbers, 'bool', 'string', 'date'],
  double: [...numbers, 'bool', 'string', 'date'],
  decimal: [...numbers, 'bool', 'string', 'date'],
  bool: [...numbers, 'bool', 'string'],
  date: ['long', 'double', 'decimal', 'string', 'date'],
  objectId: ['string', 'date', 'objectId'],
  string: [...numbers, 'string', 'date', 'objectId'],
};

/** Whether both types are scalars of which the server can make the second from the first. */
export function isConvertible(from: Type, to: Type): boolean {
  const [source, target] = [wireOf(from), wireOf(to)];
  return source !== undefined && target !== undefined && (targets[source]?.includes(target) ?? false);
}

/** The BSON type of a scalar; an enum is stored as text. */
function wireOf(type: Type): Wire | undefined {
  if (type.kind === 'enum') return 'string';
  return type.kind === 'scalar' ? type.fieldType.wire : undefined;
}
