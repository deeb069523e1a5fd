import type { FillValue, SnapshotDefault, SnapshotType } from '@espalier/runtime/migrate';
import type { YamlValue } from '../../1-parse/document.ts';
import type { Slot } from '../../3-link/model-graph.ts';
import { type ConstantRules, readConstant } from '../../constants/read-constant.ts';
import { storedConstant } from '../../constants/stored-constant.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import { type SlotSite, subjectOf } from '../compare/site.ts';
import type { Planning } from '../planning.ts';
import { completeConstant } from '../snapshot/complete-constant.ts';

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
  const declared = planning.spans.field(at.owner, at.field);
  if (text === undefined || declared === undefined) return undefined;
  const read = readFill(innerSlot(declared, at.place), text);
  if (!('problem' in read)) return read;
  const parameters = { subject, value: text, problem: read.problem };
  planning.diagnostics.push(createDiagnostic('plan/bad-fill', parameters, planning.spans.of(at.owner, at.field)));
  return undefined;
}

function innerSlot(slot: Slot, place: string): Slot {
  const { type } = slot;
  const step = place.slice(0, 2);
  if (step === '[]' && type.kind === 'array') return innerSlot(type.items, place.slice(2));
  return step === '{}' && type.kind === 'map' ? innerSlot(type.values, place.slice(2)) : slot;
}

type FillReading = FillValue | { readonly problem: string };

function readFill(slot: Slot, text: string): FillReading {
  const { type } = slot;
  if (type.kind === 'scalar') {
    const { fieldType } = type;
    const keyword = Object.hasOwn(fieldType.defaultKeywords, text) ? fieldType.defaultKeywords[text] : undefined;
    if (keyword === 'newId' || keyword === 'uuid') return { generated: keyword };
    if (keyword === 'now' && fieldType.wire === 'date') return { generated: 'now' };
  }
  const isNested = type.kind !== 'scalar' && type.kind !== 'enum';
  const value = parseJson(text);
  // Who writes null means no text of that name, which quotes would say.
  const values = [value, ...(isNested || value === null ? [] : [text])].filter((one) => one !== undefined);
  const readings = values.map((one) => readConstant(rules, slot, one));
  const right = readings.find((reading) => 'value' in reading);
  if (right !== undefined) return { constant: storedConstant(type, completeConstant(type, right.value)) };
  const wrong = readings.findLast((reading) => 'problem' in reading);
  return wrong ?? { problem: `is no ${type.kind === 'array' ? 'array' : 'object'} in JSON` };
}

/** What is filled in has to be as the models want it, so nothing is left to a default but constants. */
const rules: ConstantRules = {
  optionsOf: ({ options }) => options,
  fieldsOf: ({ fields }) =>
    fields.map((field) => ({ ...field, required: !field.optional && field.default?.kind !== 'constant' })),
};

/** Whole numbers beyond 2^53 are left to the text form, which the field types read exactly. */
function parseJson(text: string): YamlValue | undefined {
  try {
    const value: YamlValue = JSON.parse(text);
    return typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value) ? BigInt(text) : value;
  } catch {
    return undefined;
  }
}
