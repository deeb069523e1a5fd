import type { Path } from '../paths/path.ts';
import { type Holes, isPattern, pathKey } from '../paths/path-key.ts';
import { widenOverlaps } from '../paths/widen-overlaps.ts';
import type { MemberView } from '../views/interface.ts';
import { memberView } from './member-view.ts';

/** A path and the type of what may be said of it. */
export interface TypedPath {
  readonly path: Path;
  readonly type: string;
}

/** Paths as filters, orders and results have them. */
export const readHoles: Holes = { position: 'number', key: 'string' };

/**
 * One member per path: a property, or an index signature where the path has positions or keys.
 * Index signatures admit no `undefined`, and cannot be optional.
 */
export function pathMembers(typed: readonly TypedPath[], holes: Holes, isOptional: boolean): readonly MemberView[] {
  const patterns = typed.filter(({ path }) => isPattern(path));
  const signatures = patterns.map(({ path, type }) => ({ segments: path.segments, type }));
  const widened = widenOverlaps(signatures, holes.position === readHoles.position);
  const types = new Map(patterns.map(({ path }, index) => [path, widened[index]]));
  return typed.map(({ path, type }) => {
    const wide = types.get(path);
    return memberView(pathKey(path, holes), wide ?? type, { isOptional: isOptional && wide === undefined });
  });
}
