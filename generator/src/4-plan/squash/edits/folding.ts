import type { Edit, Snapshot, SnapshotModel } from '@espalier/runtime/migrate';
import { isWithin, type Path, pathOf } from '../../edit-paths.ts';
import type { SquashRefusal } from '../squash-plan.ts';
import { joinOrigins, type StepOrigin } from '../step-origin.ts';
import { pullField, traceBack } from './pull-back.ts';
import { slotsAt } from './slots-at.ts';

/** An edit of the squash, and the steps that it was made of. */
export interface FoldedEdit {
  readonly edit: Edit;
  readonly origins: readonly StepOrigin[];
}

/** The models of one collection at one moment. */
export interface Models {
  readonly snapshot: Snapshot;
  readonly model: SnapshotModel | undefined;
}

/** What folding an edit into those before it has to know. */
export interface Folding {
  /** Before the whole squash. */
  readonly first: Models;
  /** Before the migration that the edit stands in. */
  readonly before: Models;
  /** The edits of that migration before it, as they were written. */
  readonly earlier: readonly FoldedEdit[];
  refuse(refusal: SquashRefusal): void;
}

/** The edits after one more. */
export type Fold<Kind extends Edit = Edit> = (
  edits: readonly FoldedEdit[],
  added: { readonly edit: Kind; readonly origins: readonly StepOrigin[] },
  folding: Folding,
) => readonly FoldedEdit[];

/**
 * Whether a field came with one of the migrations that are squashed, so that no document has it but by an edit that fills
 * it in. What no models ever knew may be in any document.
 */
export function isIntroduced({ first, before, earlier }: Folding, origin: Path, now: Path): boolean {
  const [written] = traceBack(earlier, now, pullField);
  const wasKnown = written !== undefined && slotsAt(before.snapshot, before.model, written).some((at) => at !== 'open');
  return wasKnown && slotsAt(first.snapshot, first.model, origin).length === 0;
}

/** Refuses what only a person could put together. */
export function refuseTogether(folding: Folding, one: FoldedEdit, other: FoldedEdit, why: string): void {
  folding.refuse({ message: why, origins: joinOrigins(one.origins, other.origins), reason: 'order' });
}

/** Whether the field, or what holds it, comes with a value that an edit fills in above it. */
export function isFilledAbove(edits: readonly FoldedEdit[], places: readonly (Path | undefined)[]): boolean {
  return edits.some(({ edit }, index) => {
    const place = places[index];
    const fills = edit.edit === 'addField' || edit.edit === 'computeField';
    return fills && place !== undefined && isWithin(place.slice(0, -1), pathOf(edit.path));
  });
}
