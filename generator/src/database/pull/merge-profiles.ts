import {
  emptyProfile,
  MOST_IDS,
  MOST_VALUES,
  type ShapeProfile,
  type TextProfile,
  type ValueProfile,
} from './profile.ts';

/** What was seen in several places, as if it were one. The parts stay as they are. */
export function mergeProfiles(parts: Iterable<ValueProfile>): ValueProfile {
  const whole = emptyProfile();
  for (const part of parts) addProfile(whole, part);
  return whole;
}

/** Adds what was seen in another place. */
function addProfile(whole: ValueProfile, part: ValueProfile): void {
  whole.count += part.count;
  addCounts(whole.types, part.types);
  addCounts(whole.geometries, part.geometries);
  whole.timesOfDay += part.timesOfDay;
  whole.isRecursive ||= part.isRecursive;
  for (const subtype of part.subtypes) whole.subtypes.add(subtype);
  for (const [text, id] of part.ids) if (whole.ids.size < MOST_IDS) whole.ids.set(text, id);
  if (part.texts !== undefined) whole.texts = mergeTexts(whole.texts, part.texts);
  if (part.items !== undefined) {
    whole.items ??= emptyProfile();
    addProfile(whole.items, part.items);
  }
  if (part.object !== undefined) {
    whole.object ??= { count: 0, keys: new Map(), others: undefined };
    addShape(whole.object, part.object);
  }
}

/** Adds what was seen of other objects. */
export function addShape(whole: ShapeProfile, part: ShapeProfile): void {
  whole.count += part.count;
  for (const [key, profile] of part.keys) {
    const known = whole.keys.get(key) ?? emptyProfile();
    whole.keys.set(key, known);
    addProfile(known, profile);
  }
  if (part.others === undefined) return;
  whole.others ??= emptyProfile();
  addProfile(whole.others, part.others);
}

function mergeTexts(whole: TextProfile | undefined, part: TextProfile): TextProfile {
  if (whole === undefined) return { formats: part.formats, values: part.values && new Map(part.values) };
  const formats = whole.formats.filter((format) => part.formats.includes(format));
  if (whole.values === undefined || part.values === undefined) return { formats, values: undefined };
  const values = new Map(whole.values);
  addCounts(values, part.values);
  return { formats, values: values.size > MOST_VALUES ? undefined : values };
}

function addCounts<Key>(whole: Map<Key, number>, part: ReadonlyMap<Key, number>): void {
  for (const [key, count] of part) whole.set(key, (whole.get(key) ?? 0) + count);
}
