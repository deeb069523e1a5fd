import type { FieldOwner, Type } from '../3-link/model-graph.ts';

/** The paths that an index of a model may name, as declared: names of fields, not stored names. */
export interface IndexPaths {
  readonly paths: readonly string[];
  /** Paths below which any key may follow: maps, values of any kind, and recursion past the depth that is listed. */
  readonly open: readonly string[];
}

const DEEPEST = 4;
const MOST_PATHS = 2000;

/** Lists the paths of a model through embedded types and arrays. */
export function indexPaths(owner: FieldOwner): IndexPaths {
  const found = { paths: [] as string[], open: [] as string[] };
  collect(owner, '', 1, found);
  return found;
}

function collect(owner: FieldOwner, prefix: string, depth: number, found: { paths: string[]; open: string[] }): void {
  for (const field of owner.fields) {
    const path = `${prefix}${field.name}`;
    found.paths.push(path);
    const type = innermost(field.type);
    if (type.kind === 'map') found.open.push(path);
    if (type.kind === 'scalar' && type.fieldType.innerPaths === 'any') found.open.push(path);
    else if (type.kind === 'scalar')
      for (const key of type.fieldType.innerPaths ?? []) found.paths.push(`${path}.${key}`);
    if (type.kind !== 'embedded') continue;
    if (depth < DEEPEST && found.paths.length < MOST_PATHS) collect(type.embedded, `${path}.`, depth + 1, found);
    else found.open.push(path);
  }
}

/** MongoDB's paths go through arrays as if they were not there. */
function innermost(type: Type): Type {
  return type.kind === 'array' ? innermost(type.items.type) : type;
}
