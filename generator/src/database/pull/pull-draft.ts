import type { FieldOwner } from '../../3-link/model-graph.ts';
import type { Addition, Section } from './addition.ts';
import { fieldLines, indexLines, modelLines, shapeLines } from './print-types.ts';
import type { PulledField, PulledIndex, PulledModel, PulledShape } from './pulled-model.ts';

/** Fields and indexes for a type that is declared already. */
export interface OwnerAdditions {
  readonly section: Section;
  readonly owner: string;
  readonly shape: { fields: PulledField[] };
  indexes: PulledIndex[];
  readonly notes: string[];
}

/** What the models are to get. */
export interface PullDraft {
  models: PulledModel[];
  readonly shapes: PulledShape[];
  readonly owners: OwnerAdditions[];
}

/** A type of the draft by its place in the models. */
export function typeAt(
  { models, shapes, owners }: PullDraft,
  section: string,
  name: string,
): { readonly shape: { fields: PulledField[] }; indexes?: PulledIndex[]; readonly notes: string[] } | undefined {
  const added = owners.find((entry) => entry.section === section && entry.owner === name);
  if (added !== undefined) return added;
  if (section === 'models') return models.find((model) => model.name === name);
  const shape = shapes.find((embedded) => embedded.name === name);
  return shape === undefined ? undefined : { shape, notes: shape.notes };
}

/** The draft as lines of YAML. */
export function additionsOf({ models, shapes, owners }: PullDraft): readonly Addition[] {
  return [
    ...shapes.map((shape): Addition => {
      const owner = shape.name ?? '';
      return { kind: 'type', section: 'embedded', owner, lines: shapeLines(owner, shape) };
    }),
    ...models.map((model): Addition => {
      return { kind: 'type', section: 'models', owner: model.name, lines: modelLines(model) };
    }),
    ...owners.flatMap(({ section, owner, shape, indexes }): Addition[] => [
      ...shape.fields.map((field): Addition => ({ kind: 'field', section, owner, lines: fieldLines(field) })),
      ...indexes.map((index): Addition => ({ kind: 'index', section, owner, lines: indexLines(index) })),
    ]),
  ];
}

/** Where a declared type stands. */
export function sectionOf(owner: FieldOwner): Section {
  return 'indexes' in owner ? 'models' : 'embedded';
}
