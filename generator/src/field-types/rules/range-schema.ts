import type { YamlValue } from '../../1-parse/document.ts';
import type { BsonSchema } from '../field-type.ts';

/** The `$jsonSchema` fragment of a number with inclusive bounds; absent ones do not bind. */
export function rangeSchema(
  bsonType: string,
  bounds: { readonly minimum?: YamlValue | undefined; readonly maximum?: YamlValue | undefined },
): BsonSchema {
  const { minimum, maximum } = bounds;
  return {
    bsonType,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}
