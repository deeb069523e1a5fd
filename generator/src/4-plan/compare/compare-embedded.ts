import type { SnapshotType } from '@espalier/runtime/migrate';
import type { OwnerPair } from '../match/pairs.ts';
import type { Planning } from '../planning.ts';
import { compareOwners } from './compare-owners.ts';
import type { PlannedEdit } from './edit-sink.ts';
import type { CircleSite, SlotSite } from './site.ts';

type Embedded = Extract<SnapshotType, { readonly kind: 'embedded' }>;

/** Compares an embedded type, in this place, with the one that stands there now. Undefined where a circle of types parts. */
export function compareEmbedded(
  planning: Planning,
  { name: from }: Embedded,
  { name: to }: Embedded,
  { path, sink, circle }: SlotSite,
): readonly PlannedEdit[] | undefined {
  const [before, after] = [planning.before.embedded[from], planning.after.embedded[to]];
  if (before === undefined || after === undefined || (from === to && planning.unchanged.has(from))) return [];
  if (!planning.enterPlace()) return [];
  const pair: OwnerPair = { what: 'embedded type', from, to, before, after };
  const own = circleAt(planning, from, path, circle);
  if (own === undefined) return compareOwners(planning, pair, { prefix: path, sink, ...(circle && { circle }) });
  const visited = own.visited.get(from);
  // One path stands for every value of the type, so all of them have to become the same.
  if (visited !== undefined) return visited === to ? [] : undefined;
  own.visited.set(from, to);
  return compareOwners(planning, pair, { prefix: `${own.root}.<${from}>`, sink, circle: own });
}

/** The circle that a type belongs to: the one that is being walked, or a new one that begins here. */
function circleAt(
  planning: Planning,
  name: string,
  root: string,
  circle: CircleSite | undefined,
): CircleSite | undefined {
  if (circle?.members.has(name)) return circle;
  const members = planning.circles.of(name);
  return members && { root, members, visited: new Map() };
}
