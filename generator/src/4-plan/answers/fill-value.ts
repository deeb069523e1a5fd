import type { FillValue, SnapshotDefault, SnapshotType } from '@espalier/runtime/migrate';
import type { YamlValue } from '../../1-parse/document.ts';
import type { Type } from '../../3-link/model-graph.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { FieldType } from '../../field-types/field-type.ts';
import { type SlotSite, subjectOf } from '../compare/site.ts';
import type { Planning } from '../planning.ts';

/** What a field's default makes of documents that lack it. Nothing where the server could not tell. */
export function defaultFill({
  type,
  default: given,
}: {
  readonly type: SnapshotType;
  readonly default?: SnapshotDefault | undefined;
}): FillValue | undefined {
  if (given === undefined) return undefined;
  switch (given.kind) {
    case 'constant':
      return { constant: given.value };
    case 'sequence':
      return { sequence: given.name };
    case 'now':
      return isMoment(type) ? { generated: 'now' } : undefined;
    default:
      return { generated: given.kind };
  }
}

/** The server's clock gives a moment, which is neither a day nor a time of day. */
function isMoment(type: SnapshotType): boolean {
  return type.kind === 'scalar' && type.bson === 'date' && type.name !== type.bson;
}

/** What was answered to fill a place with. An answer that does not fit is a mistake, and none. */
export function answeredFill(planning: Planning, at: SlotSite): FillValue | undefined {
  const subject = subjectOf(at);
  const text = planning.answers.fill(subject);
  const declared = planning.spans.field(at.owner, at.field)?.type;
  if (text === undefined || declared === undefined) return undefined;
  const read = readFill(innerType(declared, at.place), text);
  if (!('problem' in read)) return read;
  const parameters = { subject, value: text, problem: read.problem };
  planning.diagnostics.push(createDiagnostic('plan/bad-fill', parameters, planning.spans.of(at.owner, at.field)));
  return undefined;
}

function innerType(type: Type, place: string): Type {
  const step = place.slice(0, 2);
  if (step === '[]' && type.kind === 'array') return innerType(type.items.type, place.slice(2));
  return step === '{}' && type.kind === 'map' ? innerType(type.values.type, place.slice(2)) : type;
}

type FillReading = FillValue | { readonly problem: string };

function readFill(type: Type, text: string): FillReading {
  switch (type.kind) {
    case 'scalar':
      return readScalar(type, text);
    case 'enum':
      return type.enum.values.some(({ value }) => value === text)
        ? { constant: text }
        : { problem: `is no value of ${type.enum.name}` };
    case 'array':
      return readJson(text, Array.isArray, 'is no array in JSON');
    default:
      return readJson(text, isObject, 'is no object in JSON');
  }
}

function readScalar({ fieldType, options }: Extract<Type, { kind: 'scalar' }>, text: string): FillReading {
  const keyword = Object.hasOwn(fieldType.defaultKeywords, text) ? fieldType.defaultKeywords[text] : undefined;
  if (keyword === 'newId' || keyword === 'uuid') return { generated: keyword };
  if (keyword === 'now' && fieldType.wire === 'date') return { generated: 'now' };
  const readings = [parseJson(text), text].flatMap((value) =>
    value === undefined ? [] : readConstant(fieldType, value, options),
  );
  const right = readings.find((reading) => 'constant' in reading);
  return right ?? readings.at(-1) ?? { problem: 'is no value of the type' };
}

function readConstant(
  fieldType: FieldType,
  value: YamlValue,
  options: Readonly<Record<string, YamlValue>>,
): FillReading {
  const reading = fieldType.readConstant(value, options);
  return 'problem' in reading ? reading : { constant: fieldType.toExtendedJson?.(reading.value) ?? reading.value };
}

function readJson(text: string, isRight: (value: unknown) => boolean, problem: string): FillReading {
  const value = parseJson(text);
  return isRight(value) ? { constant: value } : { problem };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whole numbers beyond 2^53 are left to the text form, which the field types read exactly. */
function parseJson(text: string): YamlValue | undefined {
  try {
    const value: YamlValue = JSON.parse(text);
    return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(text) : value;
  } catch {
    return undefined;
  }
}
