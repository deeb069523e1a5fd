import { describeProfile } from './describe-profile.ts';
import { canBeStored, fieldNameOf } from './field-names.ts';
import { guessSlot } from './guess-type.ts';
import type { ShapeProfile, ValueProfile } from './profile.ts';
import type { PulledField, PulledShape } from './pulled-model.ts';

/** Makes the fields of objects from what was seen of them. `key` is what they were found under. */
export function guessShape(seen: ShapeProfile, key: string, enums: boolean, depth = 0): PulledShape {
  const shape: PulledShape = { name: undefined, hint: key, depth, fields: [], isCertain: false, notes: [] };
  addGuessedFields(shape, seen, enums);
  return shape;
}

/** Adds the fields that were seen in objects, and that the shape does not have yet. */
export function addGuessedFields(shape: PulledShape, seen: ShapeProfile, enums: boolean): void {
  const names = new Set(shape.fields.map(({ name }) => name));
  const stored = new Set(shape.fields.map((field) => field.stored));
  // Keys that can be names as they are come first, so that no other takes their name.
  const keys = [...seen.keys].filter(([key]) => !stored.has(key));
  const chosen = new Map<string, string>();
  for (const isPlain of [true, false]) {
    for (const [key] of keys) {
      if (!canBeStored(key) || chosen.has(key)) continue;
      const name = fieldNameOf(key, names);
      if ((name === key) !== isPlain) continue;
      chosen.set(key, name);
      names.add(name);
    }
  }
  for (const [key, profile] of keys) {
    const name = chosen.get(key);
    if (name === undefined) shape.notes.push(`left out: the key ${shownKey(key)}, which no field can be stored under`);
    else shape.fields.push(guessField(shape, { name, key, profile, chances: seen.count, enums }));
  }
}

interface SeenField {
  readonly name: string;
  readonly key: string;
  readonly profile: ValueProfile;
  readonly chances: number;
  readonly enums: boolean;
}

function guessField(around: PulledShape, { name, key, profile, chances, enums }: SeenField): PulledField {
  const slot = guessSlot(profile, { key, around, enums, depth: around.depth });
  const notes = [`guess: ${describeProfile(profile, chances)}`];
  if (profile.texts?.formats.includes('uuid') === true) notes.push('guess: the texts are UUIDs');
  return { name, stored: key, slot, optional: profile.count < chances, profile, chances, isCertain: false, notes };
}

const LONGEST_SHOWN = 60;

/** A key as comments show it: on one line, without characters that could end it. */
export function shownKey(key: string): string {
  const cut = key.length > LONGEST_SHOWN ? `${key.slice(0, LONGEST_SHOWN)}…` : key;
  return JSON.stringify(cut).replace(
    /[^\x20-\x7e…]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
