import { ObjectId, UUID } from 'mongodb';
import type { NamedField } from '../codecs/shape.ts';

/** What a field gets that was given no value, as a row value. Sequences are reserved elsewhere: `undefined`. */
export function defaultValue(field: NamedField, now: Date): unknown {
  switch (field.default?.kind) {
    case 'constant':
      return field.default.value();
    case 'now':
      return field.codec.now?.(now);
    case 'newId':
      return new ObjectId();
    case 'uuid':
      return new UUID();
    default:
      return undefined;
  }
}
