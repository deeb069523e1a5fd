import { QueryError } from '../errors/query-error.ts';
import { suggestion } from '../errors/suggestion.ts';
import type { ModelDescriptor, RelationShape } from '../model/descriptor.ts';

/** The relation `name` of a model. Throws `QueryError` when it has none of this name. */
export function relationShape({ name: model, relations }: ModelDescriptor, name: string): RelationShape {
  const relation = Object.hasOwn(relations, name) ? relations[name] : undefined;
  if (relation !== undefined) return relation;
  const message = `is not a relation of ${model}.${suggestion(String(name), Object.keys(relations))}`;
  throw new QueryError([{ path: String(name), code: 'unknown-relation', message }], { model });
}
