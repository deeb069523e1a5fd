import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { LinkContext } from './link-context.ts';
import type { EmbeddedType, Field } from './model-graph.ts';
import type { OwnerDrafts } from './owners/owner-draft.ts';

interface Visit {
  readonly type: EmbeddedType;
  readonly edges: readonly Field[];
  next: number;
}

/**
 * Finds embedded types that contain themselves without end: through fields that are always there and never null.
 * Optional and nullable fields, arrays and maps end it. Depth first without recursion, because chains may be long.
 */
export function checkEmbedding(context: LinkContext, { embedded }: OwnerDrafts): void {
  const done = new Set<EmbeddedType>();
  for (const { type } of embedded) {
    const stack: Visit[] = done.has(type) ? [] : [visit(type)];
    const open = new Set(stack.map((entry) => entry.type));
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const field = top.edges[top.next];
      top.next += 1;
      const target = field?.type.kind === 'embedded' ? field.type.embedded : undefined;
      if (field === undefined || target === undefined) {
        stack.pop();
        open.delete(top.type);
        done.add(top.type);
      } else if (open.has(target)) {
        report(context, stack, target, field);
      } else if (!done.has(target)) {
        stack.push(visit(target));
        open.add(target);
      }
    }
  }
}

function visit(type: EmbeddedType): Visit {
  const edges = type.fields.filter((field) => field.type.kind === 'embedded' && !field.optional && !field.nullable);
  return { type, edges, next: 0 };
}

const MOST_NAMES = 10;

function report({ diagnostics }: LinkContext, stack: readonly Visit[], target: EmbeddedType, field: Field): void {
  const cycle = stack.slice(stack.findIndex((entry) => entry.type === target)).map((entry) => entry.type);
  const shown = cycle.slice(0, MOST_NAMES);
  const path = [...shown.map(({ name }) => name), ...(shown.length < cycle.length ? ['…'] : []), target.name].join(
    ' > ',
  );
  const related = shown.slice(1).map(({ name, span }) => ({ message: `"${name}" is declared here`, span }));
  diagnostics.push(createDiagnostic('link/endless-embedding', { type: target.name, path }, field.span, related));
}
