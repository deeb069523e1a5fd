import type { YamlMapping, YamlValue } from '../../1-parse/document.ts';
import { fieldTypesByName } from '../../field-types/index.ts';
import type { PulledField, PulledSlot, PulledType } from './pulled-model.ts';

/** A type as written: short where the notation has the words, else the long form. */
type Written = string | YamlMapping;

/** A field as YAML has it: short notation where that says everything, else the long form. */
export function declareField({ name, stored, slot, optional }: PulledField): Written {
  const written = writeSlot(slot);
  const withOptional = optional ? add(written, '?', { optional: true }) : written;
  return stored === name ? withOptional : { ...longForm(withOptional), stored };
}

function longForm(written: Written): YamlMapping {
  return typeof written === 'string' ? { type: written } : written;
}

function add(written: Written, suffix: string, keys: YamlMapping): Written {
  return typeof written === 'string' ? written + suffix : { ...written, ...keys };
}

function writeSlot({ type, nullable }: PulledSlot): Written {
  const written = writeType(type);
  return nullable ? add(written, ' | null', { nullable: true }) : written;
}

function writeType(type: PulledType): Written {
  switch (type.kind) {
    case 'scalar':
      return writeScalar(type.name, type.options);
    case 'enum':
      return { enum: type.values };
    case 'embedded':
      return type.shape.name ?? 'json';
    case 'reference':
      return type.as === undefined ? `ref(${type.target.name})` : { ref: type.target.name, as: type.as };
    case 'map': {
      const values = writeSlot(type.values);
      return typeof values === 'string' ? `Record<string, ${values}>` : { mapOf: values };
    }
    case 'array':
      return writeArray(type);
  }
}

function writeArray({ items, minItems, maxItems, uniqueItems }: Extract<PulledType, { kind: 'array' }>): Written {
  const written = writeSlot(items);
  const unique = uniqueItems === true ? { uniqueItems } : {};
  if (typeof written !== 'string') {
    const counts = { ...(minItems === undefined ? {} : { minItems }), ...(maxItems === undefined ? {} : { maxItems }) };
    return { arrayOf: written, ...counts, ...unique };
  }
  const inner = written.includes(' | ') ? `(${written})` : written;
  const range = minItems === undefined && maxItems === undefined ? '' : `${minItems ?? ''}..${maxItems ?? ''}`;
  const array = `${inner}[${range}]`;
  return uniqueItems === true ? { type: array, ...unique } : array;
}

function writeScalar(name: string, options: YamlMapping): Written {
  const shorthand = fieldTypesByName.get(name)?.shorthand;
  const given = Object.keys(options);
  if (given.length === 0) return name;
  if (shorthand?.kind === 'range' && given.every((option) => option === shorthand.min || option === shorthand.max)) {
    return `${name}(${textOf(options[shorthand.min])}..${textOf(options[shorthand.max])})`;
  }
  if (shorthand?.kind === 'list' && given.every((option) => shorthand.options.includes(option))) {
    const values = shorthand.options.slice(0, given.length).map((option): YamlValue | undefined => options[option]);
    if (values.every((value) => value !== undefined)) return `${name}(${values.map(textOf).join(',')})`;
  }
  return { type: name, ...options };
}

function textOf(value: YamlValue | undefined): string {
  return value === undefined ? '' : String(value);
}
