import type { EmbeddedType, Model, ModelGraph } from '../3-link/model-graph.ts';
import { updateGroups } from './interfaces/update-groups.ts';

const embeddedSuffixes = ['', 'Input', 'Filter', 'Select', 'Refs'];

const modelSuffixes = [
  ...[
    '',
    'Fields',
    'Input',
    'Filter',
    'Update',
    'Select',
    'Order',
    'Refs',
    'Relations',
    'Paths',
    'Spec',
    'Query',
    'Base',
  ],
  ...updateGroups.map(({ name }) => name),
];

/** The names that the files of a model or an embedded type declare. */
export function namesOf(owner: Model | EmbeddedType): readonly string[] {
  const suffixes = owner.kind === 'model' ? modelSuffixes : embeddedSuffixes;
  return suffixes.map((suffix) => `${owner.name}${suffix}`);
}

/** Every name that a file in `models/` or the index declares. */
export function declaredNames(graph: ModelGraph): ReadonlySet<string> {
  return new Set([
    ...['Client', 'Models'],
    ...graph.enums.map(({ name }) => name),
    ...[...graph.models, ...graph.embedded].flatMap(namesOf),
  ]);
}
