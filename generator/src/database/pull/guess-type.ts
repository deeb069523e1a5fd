import type { BsonTypeName } from './bson-type-name.ts';
import { guessEnum } from './guess-enum.ts';
import { guessMap } from './guess-map.ts';
import type { GuessScope } from './guess-scope.ts';
import { guessShape } from './guess-shape.ts';
import type { ValueProfile } from './profile.ts';
import { jsonScalar, type PulledSlot, type PulledType, scalar } from './pulled-model.ts';

/** Types that are embedded deeper than this are of no use to anybody. */
const DEEPEST = 12;
const NUMBERS: readonly BsonTypeName[] = ['int', 'long', 'double', 'decimal'];

/** The narrowest slot that holds all that was seen in a place; mixtures are `json`. */
export function guessSlot(profile: ValueProfile, scope: GuessScope): PulledSlot {
  const types = [...profile.types.keys()].filter((type) => type !== 'null');
  const type = guessType(types, profile, scope);
  // Any value includes null.
  const isAny = type.kind === 'scalar' && type.name === 'json';
  return { type, nullable: profile.types.has('null') && !isAny };
}

function guessType(types: readonly BsonTypeName[], profile: ValueProfile, scope: GuessScope): PulledType {
  const [only] = types;
  if (types.length > 1) return types.every((type) => NUMBERS.includes(type)) ? widest(types) : jsonScalar;
  switch (only) {
    case 'string':
      return guessText(profile, scope);
    case 'date':
      return scalar(looksLikeDays(profile) ? 'date' : 'datetime');
    case 'binData':
      return guessBinary(profile.subtypes);
    case 'array': {
      const items = profile.items === undefined || profile.items.count === 0 ? undefined : profile.items;
      return {
        kind: 'array',
        items: items === undefined ? { type: jsonScalar, nullable: false } : guessSlot(items, scope),
      };
    }
    case 'object':
      return guessObject(profile, scope);
    case 'int':
    case 'long':
    case 'double':
    case 'decimal':
    case 'bool':
    case 'objectId':
    case 'regex':
      return scalar(only);
    default:
      return jsonScalar;
  }
}

/** The later ones hold the earlier ones' values, if not always exactly. */
function widest(types: readonly BsonTypeName[]): PulledType {
  return scalar(NUMBERS.findLast((name) => types.includes(name)) ?? 'double');
}

/** Values say what they are; for `slug`, which most words are, the key must say it too. */
function guessText(profile: ValueProfile, { enums, key }: GuessScope): PulledType {
  const { texts } = profile;
  const values = enums ? guessEnum(key, texts) : undefined;
  if (values !== undefined) return { kind: 'enum', values };
  const formats = texts?.formats ?? [];
  const format = formats.find((name) => name === 'email' || name === 'url' || name === 'ip');
  return scalar(format ?? (formats.includes('slug') && /slug/i.test(key) ? 'slug' : 'string'));
}

/** One midnight may be chance. */
function looksLikeDays({ timesOfDay, count }: ValueProfile): boolean {
  return timesOfDay === 0 && count >= 3;
}

function guessBinary(subtypes: ReadonlySet<number>): PulledType {
  const [subtype = 0, ...others] = subtypes;
  if (others.length > 0) return jsonScalar;
  if (subtype === 4) return scalar('uuid');
  if (subtype === 0) return scalar('binary');
  return subtype >= 128 ? scalar('binary', { subtype }) : jsonScalar;
}

function guessObject(profile: ValueProfile, scope: GuessScope): PulledType {
  if (profile.isRecursive && scope.around !== undefined) return { kind: 'embedded', shape: scope.around };
  const objects = profile.types.get('object');
  const [geometry] = [...profile.geometries].filter(([, count]) => count === objects);
  if (geometry !== undefined) return scalar(`geo.${geometry[0].replace(/^./, (first) => first.toLowerCase())}`);
  if (profile.object === undefined) return jsonScalar;
  const values = guessMap(profile.object);
  const depth = scope.depth + 1;
  if (values === undefined && depth > DEEPEST) return jsonScalar;
  if (values === undefined)
    return { kind: 'embedded', shape: guessShape(profile.object, scope.key, scope.enums, depth) };
  if (values.count === 0) return { kind: 'map', values: { type: jsonScalar, nullable: false } };
  return { kind: 'map', values: guessSlot(values, { ...scope, around: undefined }) };
}
