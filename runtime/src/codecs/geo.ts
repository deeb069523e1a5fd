import { geoOperators } from '../query/condition-operators/geo.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { encodeAny } from './encode-any.ts';
import { coordinateEncoders, encodeGeoList } from './geo-coordinates.ts';
import type { Geometry } from './geo-json.ts';
import { setOwn } from './own-property.ts';
import { isPlainObject } from './plain-object.ts';
import { locateProblems, report } from './problem-codes.ts';
import { ScalarCodec } from './scalar-codec.ts';

/**
 * A GeoJSON geometry of one type (RFC 7946) with positions in degrees and closed rings. What needs geometry to see, such
 * as rings that cross themselves, is left to the server's 2dsphere index.
 */
export function geo({ type }: { readonly type: Geometry['type'] }): Codec {
  return new GeoCodec(type);
}

class GeoCodec extends ScalarCodec {
  readonly #type: Geometry['type'];

  constructor(type: Geometry['type']) {
    super(`GeoJSON ${type}`, 'geo', geoOperators);
    this.#type = type;
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    if (!isPlainObject(value)) return this.refuse(value, `a GeoJSON ${this.#type}`, path, context);
    const before = context.problems.length;
    const encoded = encodeGeometry(value, this.#type, context);
    if (context.problems.length === before) return encoded;
    locateProblems(context, before, path);
    return undefined;
  }
}

function encodeGeometry(value: Record<string, unknown>, type: Geometry['type'], context: EncodeContext): object {
  const member = type === 'GeometryCollection' ? 'geometries' : 'coordinates';
  const encoded: Record<string, unknown> = { type, [member]: undefined };
  for (const key of Object.keys(value)) {
    const part = value[key];
    const before = context.problems.length;
    if (key === 'type') {
      if (part !== type) report(context, '', 'geometry', `Must be "${type}".`);
    } else if (key === member) {
      encoded[member] = encodeMember(part, type, context);
    } else if (context.unknownKeys === 'keep') {
      setOwn(encoded, key, encodeAny(part, '', context));
    } else {
      report(context, '', 'unknown-field', `Is not a member of a GeoJSON ${type}.`);
    }
    if (context.problems.length !== before) locateProblems(context, before, '', key);
  }
  for (const key of ['type', member]) if (!Object.hasOwn(value, key)) report(context, key, 'required', 'Is required.');
  return encoded;
}

function encodeMember(part: unknown, type: Geometry['type'], context: EncodeContext): unknown {
  return type === 'GeometryCollection'
    ? encodeGeoList(part, 1, encodeSimple, context)
    : coordinateEncoders[type](part, context);
}

/** A geometry inside of a collection. The server takes no collection there. */
function encodeSimple(value: unknown, context: EncodeContext): unknown {
  if (!isPlainObject(value)) return report(context, '', 'geometry', 'Must be a GeoJSON geometry.');
  const { type } = value;
  const known = Object.keys(coordinateEncoders).find((name) => name === type) as Geometry['type'] | undefined;
  if (known === undefined) return report(context, 'type', 'geometry', 'Must be a type of geometry, not a collection.');
  return encodeGeometry(value, known, context);
}
