import type { LiveCollection } from '@espalier/runtime/migrate';
import type { ShapeProfile } from './profile.ts';

/** A collection as the server describes it, and what was seen in its documents. */
export interface SeenCollection extends LiveCollection {
  readonly shape: ShapeProfile;
}

/** A collection that no model can stand for, and why: a phrase. */
export interface SkippedCollection {
  readonly name: string;
  readonly reason: string;
}
