import { canBeStored, fieldNameOf } from './field-names.ts';
import { emptyProfile } from './profile.ts';
import { jsonScalar, type PulledField, type PulledShape, type PulledType, scalar } from './pulled-model.ts';

/** A path of an index in the names of fields, and the type at its end. */
export interface IndexPath {
  readonly path: string;
  readonly type: PulledType;
}

/**
 * Follows a stored path. A field that nobody has seen yet is added: the index is what is known of it.
 * @param kind of the entry of the index's key, which may say what the field is
 */
export function indexPath(shape: PulledShape, stored: string, kind: unknown, index: string): IndexPath | undefined {
  const names: string[] = [];
  const steps = stored.split('.');
  let inner: PulledShape | undefined = shape;
  let type: PulledType = jsonScalar;
  for (const [position, step] of steps.entries()) {
    if (step === '$**') {
      names.push(step);
    } else if (inner !== undefined) {
      const isLast = position === steps.length - 1;
      const field: PulledField | undefined =
        fieldOf(inner, step) ?? addField(inner, step, isLast ? kind : undefined, index);
      if (field === undefined) return undefined;
      names.push(field.name);
      type = field.slot.type;
    } else if (/^\d+$/.test(step) || canEnter(type)) {
      names.push(step);
      type = type.kind === 'map' ? type.values.type : type;
    } else {
      return undefined;
    }
    const next = steps[position + 1];
    while (type.kind === 'array' && !/^\d+$/.test(next ?? '')) type = type.items.type;
    inner = type.kind === 'embedded' ? type.shape : undefined;
  }
  return { path: names.join('.'), type };
}

function fieldOf({ fields }: PulledShape, step: string): PulledField | undefined {
  const known = fields.find(({ stored }) => stored === step);
  return known ?? (step === '_id' ? plainField('_id', '_id', scalar('objectId'), []) : undefined);
}

/** A field inside of values whose keys are not declared. */
function canEnter(type: PulledType): boolean {
  return type.kind === 'map' || (type.kind === 'scalar' && (type.name === 'json' || type.name.startsWith('geo.')));
}

function addField(shape: PulledShape, step: string, kind: unknown, index: string): PulledField | undefined {
  if (!canBeStored(step)) return undefined;
  const name = fieldNameOf(step, new Set(shape.fields.map((field) => field.name)));
  const note = `guess: never seen, and known from the index ${JSON.stringify(index)} only`;
  const field = plainField(name, step, TYPE_OF_KIND.get(kind) ?? jsonScalar, [note]);
  shape.fields.push(field);
  return field;
}

const TYPE_OF_KIND = new Map<unknown, PulledType>([
  ['text', scalar('string')],
  ['2dsphere', scalar('geo.point')],
  ['ttl', scalar('datetime')],
]);

function plainField(name: string, stored: string, type: PulledType, notes: string[]): PulledField {
  const slot = { type, nullable: false };
  return { name, stored, slot, optional: true, profile: emptyProfile(), chances: 0, isCertain: false, notes };
}
