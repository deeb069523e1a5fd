import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { LinkContext } from '../link-context.ts';
import { checkFieldName } from '../names/check-field-name.ts';
import { keySpan, valueSpan, within } from '../place.ts';
import type { DeclaredGroup, DeclaredMixin } from '../symbols.ts';
import { type DeclaredField, ownFieldsOf } from './declared-field.ts';

/** The fields of each group: those of its mixins in the order listed, then its own. */
export type FieldsByGroup = ReadonlyMap<DeclaredGroup, readonly DeclaredField[]>;

/** Puts mixins into the groups that list them. Mixins may list others; what comes by two ways counts once. */
export function expandMixins(context: LinkContext): FieldsByGroup {
  const { mixins, embedded, models } = context.symbols;
  const mixinsOf = new Map<DeclaredGroup, readonly DeclaredMixin[]>();
  for (const group of [...mixins, ...embedded, ...models]) mixinsOf.set(group, resolveMixins(context, group));
  const expanded = new Map<DeclaredGroup, readonly DeclaredField[]>();
  for (const group of sortByDependency(context, mixinsOf)) {
    const inherited = (mixinsOf.get(group) ?? []).flatMap((mixin) => expanded.get(mixin) ?? []);
    expanded.set(group, joinFields(context, group, inherited));
  }
  return expanded;
}

function resolveMixins({ symbols, suggest, diagnostics }: LinkContext, group: DeclaredGroup): readonly DeclaredMixin[] {
  return (group.declaration.mixins ?? []).flatMap((name, index) => {
    const found = symbols.byName.get(name);
    if (found?.kind === 'mixin') return [found];
    const span = valueSpan(within(group.place, 'mixins', index));
    if (found !== undefined) {
      const related = [{ message: `"${name}" is declared here`, span: keySpan(found.place) }];
      diagnostics.push(createDiagnostic('link/not-a-mixin', { name, kind: found.kind }, span, related));
      return [];
    }
    const near = suggest(
      name,
      symbols.mixins.map((mixin) => mixin.name),
    );
    const hint = near === undefined ? undefined : `Did you mean "${near}"?`;
    diagnostics.push(createDiagnostic('link/unknown-mixin', { name }, span, [], hint));
    return [];
  });
}

/** Mixins before those that list them. Without recursion, because a chain may be as long as a file allows. */
function sortByDependency(
  { diagnostics }: LinkContext,
  mixinsOf: ReadonlyMap<DeclaredGroup, readonly DeclaredMixin[]>,
): readonly DeclaredGroup[] {
  const sorted = new Set<DeclaredGroup>();
  const open = new Set<DeclaredGroup>();
  for (const start of mixinsOf.keys()) {
    const stack: DeclaredGroup[] = [start];
    for (let group = stack.at(-1); group !== undefined; group = stack.at(-1)) {
      const waiting = open.has(group) ? [] : (mixinsOf.get(group) ?? []).filter((mixin) => !sorted.has(mixin));
      const circular = waiting.find((mixin) => open.has(mixin) || mixin === group);
      if (circular !== undefined) {
        const related = [{ message: `"${circular.name}" is declared here`, span: keySpan(circular.place) }];
        const parameters = { name: group.name, mixin: circular.name };
        diagnostics.push(createDiagnostic('link/mixin-cycle', parameters, keySpan(group.place), related));
      }
      open.add(group);
      const next = waiting.filter((mixin) => !open.has(mixin));
      if (next.length > 0 && !sorted.has(group)) {
        stack.push(...next);
      } else {
        stack.pop();
        open.delete(group);
        sorted.add(group);
      }
    }
  }
  return [...sorted];
}

function joinFields(
  context: LinkContext,
  group: DeclaredGroup,
  inherited: readonly DeclaredField[],
): readonly DeclaredField[] {
  const byName = new Map<string, DeclaredField>();
  for (const field of inherited) addField(context, group, byName, field);
  for (const field of ownFieldsOf(group)) {
    if (checkFieldName(context, 'field', field.name, keySpan(field.place))) addField(context, group, byName, field);
  }
  return [...byName.values()];
}

function addField(
  { diagnostics }: LinkContext,
  group: DeclaredGroup,
  byName: Map<string, DeclaredField>,
  field: DeclaredField,
): void {
  const first = byName.get(field.name);
  if (first === undefined) {
    byName.set(field.name, field);
  } else if (first !== field) {
    const related = [
      { message: `The other one comes from the ${first.group.kind} "${first.group.name}"`, span: keySpan(first.place) },
    ];
    // Two mixins that do not go together are the mistake of the one that lists both.
    const span = field.group === group ? keySpan(field.place) : valueSpan(within(group.place, 'mixins'));
    const parameters = { kind: group.kind, owner: group.name, name: field.name };
    diagnostics.push(createDiagnostic('link/duplicate-field', parameters, span, related));
  }
}
