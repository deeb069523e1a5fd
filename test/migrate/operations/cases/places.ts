import type { Document } from 'mongodb';
import type { Edit, Step } from '../../../../runtime/src/migrate/index.ts';
import { migrationsOf } from '../support/migrations-of.ts';
import type { Change, Operation, Refusal } from '../support/operation.ts';
import type { EditCase } from './edits.ts';

/** Where the objects are whose fields an edit changes. */
interface Place {
  readonly title: string;
  /** The field of the model that holds them, in YAML; none when it is the document itself. */
  readonly field?: string;
  readonly path: string;
  holding(object: Document): Document;
  /** Documents that hold no such object where one is expected; the second of each is not as the models want it. */
  readonly others: readonly Document[];
  readonly strange: readonly Document[];
}

export const places: readonly Place[] = [
  { title: 'at the root', path: '', holding: (object) => object, others: [], strange: [] },
  {
    title: 'in an array',
    field: "parts: 'Part[]?'",
    path: 'parts.$[].',
    holding: (object) => ({ parts: [object, object] }),
    others: [{}, { parts: [] }],
    strange: [{ parts: null }, { parts: 'text' }, { parts: [null, 5, []] }],
  },
  {
    title: 'in nested arrays',
    field: "parts: 'Part[][]?'",
    path: 'parts.$[].$[].',
    holding: (object) => ({ parts: [[object], [], [object]] }),
    others: [{}, { parts: [[]] }],
    strange: [{ parts: [null, 5, [null, [5]]] }, { parts: { 0: [] } }],
  },
  {
    title: 'in a map',
    field: "parts: 'Record<string, Part>?'",
    path: 'parts.$*.',
    holding: (object) => ({ parts: { 10: object, a: object, 9: object } }),
    others: [{}, { parts: {} }],
    strange: [{ parts: [] }, { parts: { a: 5, b: null, c: [5] } }],
  },
  {
    title: 'in a recursive type',
    field: 'parts: Part?',
    path: 'parts.<Part>.',
    holding: (object) => ({ parts: { ...object, inner: [{ ...object, inner: [object] }] } }),
    others: [{}],
    strange: [{ parts: [] }, { parts: 5 }],
  },
];

/** The edit at a place. What the models never allowed is refused where they are validated, and treated elsewhere. */
export function operationOf(edit: EditCase, place: Place, isValidated: boolean): Operation {
  const hold = (change: Change): Change => {
    const [before, after = before, undone = before] = change.map((object) => object && place.holding(object));
    return [before ?? {}, after, undone];
  };
  const accepted = [...edit.accepted.map(hold), ...place.others.map((document): Change => [document])];
  const strange = [...edit.strange.map(hold), ...place.strange.map((document): Change => [document])];
  const documents = strange.slice(edit.isCure ? edit.strange.length : 0).map(([document]) => document);
  const notAllowed: Refusal = {
    what: 'what the models never allowed',
    documents,
    says: new RegExp(`Documents of "items" are not as .* \\(${documents.length} documents?, such as _id 1`),
  };
  const refused = (edit.refused ?? []).map((one) => ({ ...one, documents: one.documents.map(place.holding) }));
  return {
    title: `${edit.title} ${place.title}`,
    before: modelsOf(edit, edit.before, place, isValidated, false),
    after: modelsOf(edit, edit.after, place, isValidated, true),
    accepted: isValidated ? accepted : [...accepted, ...strange],
    refused: isValidated && documents.length > 0 ? [...refused, notAllowed] : refused,
    ...(edit.flags !== undefined && {
      flags: edit.flags.replaceAll('Owner', place.field === undefined ? 'Item' : 'Part'),
    }),
    ...(edit.turns !== undefined && { turns: edit.turns }),
    ...(edit.isVolatile !== undefined && { isVolatile: edit.isVolatile }),
    ...(edit.edits !== undefined && { steps: stepsOf(edit.edits((key) => `${place.path}${key}`)) }),
  };
}

/** The operation where a person sends to the quarantine what it would refuse otherwise. */
export function quarantineOf(operation: Operation): Operation {
  const steps = migrationsOf(operation).at(-1)?.steps ?? [];
  const agreed = JSON.stringify(steps).replaceAll(/"(onConflict|onError|onProblem)":"refuse"/g, '"$1":"quarantine"');
  const [first] = operation.refused ?? [];
  return { ...operation, steps: JSON.parse(agreed), quarantined: first?.documents ?? [] };
}

function modelsOf(
  { more, enums }: EditCase,
  fields: string,
  { field }: Place,
  isValidated: boolean,
  isAfter: boolean,
): string {
  const part = field === undefined ? [] : [`  Part: { fields: { ${fields}, inner: 'Part[]?' } }`];
  const embedded = [...part, ...(more === undefined ? [] : [`  ${more}`])];
  return [
    ...(enums === undefined ? [] : [`enums: ${enums[isAfter ? 1 : 0]}`]),
    ...(embedded.length === 0 ? [] : ['embedded:', ...embedded]),
    'models:',
    `  Item: { collection: items, fields: { _id: int, ${field ?? fields} }, validation: { level: ${isValidated ? 'strict' : 'off'} } }`,
  ].join('\n');
}

function stepsOf(edits: readonly Edit[]): readonly Step[] {
  const collection = 'items';
  return [
    { op: 'widenValidator', collection },
    { op: 'rewrite', collection, edits },
    { op: 'tightenValidator', collection },
  ];
}
