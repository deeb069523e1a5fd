import type { DeclaredSymbol, Symbols } from '../symbols.ts';

/** What generated code appends to an embedded type's name to name the types that go with it. */
const embeddedSuffixes = ['Filter', 'Input', 'Refs', 'Select'];

/** The same for models. */
const modelSuffixes = [
  ...embeddedSuffixes,
  'AddToSet',
  'Base',
  'Bit',
  'CurrentDate',
  'Fields',
  'Increment',
  'Order',
  'Ordered',
  'Paths',
  'Pop',
  'Pull',
  'PullAll',
  'Push',
  'Query',
  'Relations',
  'Set',
  'SetOnInsert',
  'Spec',
  'Unset',
  'Update',
];

/** The names that generated code takes beside the type's own. Mixins and enums have none. */
export function companionNamesOf({ kind, name }: Pick<DeclaredSymbol, 'kind' | 'name'>): readonly string[] {
  if (kind === 'mixin' || kind === 'enum') return [];
  return (kind === 'model' ? modelSuffixes : embeddedSuffixes).map((suffix) => name + suffix);
}

/** The model or embedded type that comes with a type of this name. */
export function companionOwnerOf({ byName }: Symbols, name: string): DeclaredSymbol | undefined {
  for (const suffix of modelSuffixes) {
    const owner = name.endsWith(suffix) ? byName.get(name.slice(0, -suffix.length)) : undefined;
    if (owner !== undefined && companionNamesOf(owner).includes(name)) return owner;
  }
  return undefined;
}
