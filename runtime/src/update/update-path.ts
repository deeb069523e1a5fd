import type { Codec } from '../codecs/codec.ts';
import { notNull } from '../codecs/not-null.ts';
import type { NamedField, Shape } from '../codecs/shape.ts';
import { suggestion } from '../errors/suggestion.ts';
import type { UpdateContext, UpdateTarget } from './update-context.ts';

const position = /^(?:\d+|\$|\$\[\]|\$\[[a-z][A-Za-z0-9]*\])$/;

interface Walk {
  codec: Codec | undefined;
  shape: Shape | undefined;
  field: NamedField | undefined;
  positional: boolean;
  throughNull: boolean;
  throughAny: boolean;
  locked: NamedField | undefined;
  readonly identifiers: Map<string, Codec>;
}

/**
 * Follows a path of an update, made of field names, keys of maps and positions in arrays, to what it changes.
 * Reports to `context.structure` and gives `undefined` when the model has no such path.
 */
export function updatePath(path: string, context: UpdateContext): UpdateTarget | undefined {
  const walk: Walk = {
    codec: undefined,
    shape: context.shape,
    field: undefined,
    positional: false,
    throughNull: false,
    throughAny: false,
    locked: undefined,
    identifiers: new Map(),
  };
  const stored: string[] = [];
  const segments = path.split('.');
  for (const [index, segment] of segments.entries()) {
    const next = step(walk, segment);
    if (next.problem !== undefined) {
      const at = segments.slice(0, index + 1).join('.');
      context.structure.report(at, 'unknown-path', next.problem);
      return undefined;
    }
    stored.push(next.stored);
  }
  const { codec, shape: _shape, ...found } = walk;
  return codec === undefined ? undefined : { ...found, path, stored: stored.join('.'), codec };
}

type Step = { readonly stored: string; readonly problem?: undefined } | { readonly problem: string };

function step(walk: Walk, segment: string): Step {
  if (walk.shape !== undefined) return stepIntoField(walk, walk.shape, segment);
  const structure = walk.codec && notNull(walk.codec).structure;
  if (structure?.kind === 'array') {
    if (!position.test(segment))
      return { problem: 'is inside an array: say which element, by its number, $, $[] or $[name]' };
    walk.positional = true;
    const identifier = /^\$\[(.+)\]$/.exec(segment)?.[1];
    if (identifier !== undefined) walk.identifiers.set(identifier, structure.items);
    enter(walk, structure.items, undefined);
    return { stored: segment };
  }
  if (segment === '' || segment.startsWith('$') || segment.includes('\0'))
    return { problem: 'is not a key of the map' };
  if (structure?.kind === 'map') {
    enter(walk, structure.values, undefined);
    return { stored: segment };
  }
  // What is declared as `json` may hold anything below.
  if (structure?.kind === 'scalar' && structure.comparison === 'any') {
    walk.field = undefined;
    walk.throughAny = true;
    return { stored: segment };
  }
  return { problem: 'leads into a value that has no fields' };
}

function stepIntoField(walk: Walk, shape: Shape, segment: string): Step {
  const field = shape.byName.get(segment);
  if (field === undefined) {
    return { problem: `is not a field of ${shape.name}.${suggestion(segment, shape.byName.keys())}` };
  }
  if (field.immutable || field.role !== undefined || field.stored === '_id') walk.locked ??= field;
  enter(walk, field.codec, field);
  return { stored: field.stored };
}

function enter(walk: Walk, codec: Codec, field: NamedField | undefined): void {
  // The value just left is the parent of what comes: whether it may be null is known only now.
  if (walk.codec?.structure.kind === 'nullable') walk.throughNull = true;
  walk.codec = codec;
  walk.field = field;
  walk.shape = undefined;
  const inner = notNull(codec);
  if (inner.structure.kind === 'embedded') walk.shape = inner.structure.shape();
}
