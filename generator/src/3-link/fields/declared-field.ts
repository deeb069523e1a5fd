import type { LongFieldDeclaration } from '../../2-validate/declaration.ts';
import { type Place, within } from '../place.ts';
import type { DeclaredGroup } from '../symbols.ts';

/** A field as written in one place. The groups that mix it in share it. */
export interface DeclaredField {
  readonly name: string;
  /** In the long form, which a short notation is turned into. */
  readonly declaration: LongFieldDeclaration;
  readonly place: Place;
  /** Where the text of its short notation stands, if it has one. */
  readonly notationPlace: Place;
  readonly group: DeclaredGroup;
}

/** The fields that stand under a group itself. */
export function ownFieldsOf(group: DeclaredGroup): readonly DeclaredField[] {
  return Object.entries(group.declaration.fields).map(([name, declaration]) => {
    const place = within(group.place, 'fields', name);
    return typeof declaration === 'string'
      ? { name, declaration: { type: declaration }, place, notationPlace: place, group }
      : { name, declaration, place, notationPlace: within(place, 'type'), group };
  });
}
