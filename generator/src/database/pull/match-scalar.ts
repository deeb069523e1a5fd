import { validatorText } from '@espalier/runtime/migrate';
import { BSON, type Document } from 'mongodb';
import type { YamlValue } from '../../1-parse/document.ts';
import type { FieldType, FieldTypeOptions } from '../../field-types/field-type.ts';
import { fieldTypes } from '../../field-types/index.ts';
import { type PulledType, scalar } from './pulled-model.ts';
import { boundOf } from './schema-fragment.ts';

/**
 * The field types, with their options, from which Espalier makes exactly this fragment of a `$jsonSchema`.
 * Several types share one, such as `date` and `datetime`.
 */
export function matchScalars(fragment: Document): readonly PulledType[] {
  const { title: _title, description: _description, ...rules } = fragment;
  const wanted = validatorText(rules);
  return fieldTypes.flatMap((type) => {
    const options = optionSets(type, rules).find((set) => schemaText(type, set) === wanted);
    return options === undefined || type.name === 'json' ? [] : [scalar(type.name, options)];
  });
}

function schemaText(type: FieldType, options: FieldTypeOptions): string | undefined {
  if (type.check?.(options).some(({ severity }) => severity !== 'warning') === true) return undefined;
  return validatorText(BSON.EJSON.deserialize(type.bsonSchema(options), { relaxed: false }));
}

/** The options that the fragment may stand for, fewest first. */
function optionSets({ name, options, wire }: FieldType, rules: Document): readonly FieldTypeOptions[] {
  if (name === 'decimal') return decimalOptions(rules);
  const known = (chosen: Readonly<Record<string, YamlValue | undefined>>): FieldTypeOptions =>
    Object.fromEntries(
      Object.entries(chosen).flatMap(([option, value]) =>
        value === undefined || !(option in options) ? [] : [[option, value]],
      ),
    );
  const bounds = { min: boundOf(rules.minimum), max: boundOf(rules.maximum) };
  const lengths = { minLength: boundOf(rules.minLength), maxLength: boundOf(rules.maxLength) };
  const { minLength } = lengths;
  const pattern = typeof rules.pattern === 'string' ? ownPattern(rules.pattern) : undefined;
  return [
    {},
    known(bounds),
    known({ min: bounds.min }),
    known({ max: bounds.max }),
    known({ minLength }),
    known(lengths),
    known({ ...lengths, pattern }),
    { version: 'v4' },
    { version: 'v6' },
  ].filter(
    (set) =>
      Object.keys(set).every((option) => option in options) &&
      (wire === 'long' || Object.values(set).every((value) => typeof value !== 'bigint')),
  );
}

/** A pattern of the server as JavaScript writes it, where the models' own ones differ from theirs. */
function ownPattern(pattern: string): string {
  return pattern.replaceAll(String.raw`\z`, '$').replaceAll(String.raw`[^\n\r\x{2028}\x{2029}]`, '.');
}

function decimalOptions({ minimum, maximum, multipleOf }: Document): readonly FieldTypeOptions[] {
  const scale = /^(?:1E-(\d+)|0\.(0*1))$/.exec(String(multipleOf ?? ''));
  const digits = /^9+$/.exec(String(maximum ?? ''))?.[0].length;
  const places = scale === null ? undefined : Number(scale[1] ?? scale[2]?.length);
  const [min, max] = [minimum, maximum].map((bound) => (bound === undefined ? undefined : String(bound)));
  const sets = [
    { precision: digits, scale: places },
    { precision: digits },
    { scale: places },
    { scale: places, min, max },
    { scale: places, min },
    { scale: places, max },
    { precision: digits, scale: places, min },
    { min, max },
    { min },
    { max },
    {},
  ];
  return sets.map((set) =>
    Object.fromEntries(
      Object.entries(set).flatMap(([option, value]) => (value === undefined ? [] : [[option, value]])),
    ),
  );
}
