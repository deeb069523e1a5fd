import type { Document } from 'mongodb';
import type { Shape } from '../codecs/shape.ts';
import { isInTransition } from './is-in-transition.ts';
import { tracePath } from './trace-path.ts';

/** A projection by stored paths that also names the former keys on each path. */
export function bothKeys(shape: Shape, projection: Document): Document {
  if (!isInTransition(shape)) return projection;
  const both: Document = {};
  for (const [stored, choice] of Object.entries(projection)) {
    for (const path of formsOf(shape, stored)) both[path] = choice;
  }
  return both;
}

/** A path of stored names, and the same with former keys wherever there are some. */
function formsOf(shape: Shape, stored: string): readonly string[] {
  let paths: readonly string[] = [''];
  for (const { key, field } of tracePath(shape, stored)) {
    const keys = field?.was === undefined ? [key] : [key, field.was];
    paths = paths.flatMap((path) => keys.map((next) => (path === '' ? next : `${path}.${next}`)));
  }
  return paths;
}
