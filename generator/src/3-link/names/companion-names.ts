import type { DeclaredSymbol } from '../symbols.ts';

/** What generated code appends to a type's name to name the types that go with it. */
export const companionSuffixes: readonly string[] = [
  'AddToSet',
  'Base',
  'Bit',
  'CurrentDate',
  'Fields',
  'Filter',
  'Increment',
  'Input',
  'Model',
  'Order',
  'Ordered',
  'Paths',
  'Pop',
  'Pull',
  'PullAll',
  'Push',
  'Query',
  'Refs',
  'Relations',
  'Select',
  'Set',
  'Shape',
  'Spec',
  'Unset',
  'Update',
];

/** The names that generated code takes beside the type's own. Mixins and enums have none. */
export function companionNamesOf(symbol: DeclaredSymbol): readonly string[] {
  if (symbol.kind === 'mixin' || symbol.kind === 'enum') return [];
  return companionSuffixes.map((suffix) => symbol.name + suffix);
}
