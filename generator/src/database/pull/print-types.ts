import { declareField } from './declare-field.ts';
import type { PulledField, PulledIndex, PulledModel, PulledShape } from './pulled-model.ts';
import { commentLine, entryLines, indented, itemLines } from './yaml-lines.ts';

/** A model as lines of YAML, its name on the first. */
export function modelLines({ name, live, shape, indexes, notes }: PulledModel): readonly string[] {
  const { level, action } = live.validation ?? { level: 'off', action: 'error' };
  const isUsual = live.name === usualCollection(name);
  const validation =
    level === 'off'
      ? { level }
      : { ...(level === 'strict' ? {} : { level }), ...(action === 'error' ? {} : { action }) };
  return [
    ...notes.map(commentLine),
    ...entryLines(name, null).map((line) => line.replace(/ null$/, '')),
    ...indented(
      [
        ...(isUsual ? [] : entryLines('collection', live.name)),
        ...fieldsLines(shape),
        ...(indexes.length === 0 ? [] : ['indexes:', ...indented(indexes.flatMap(indexLines), 2)]),
        ...(Object.keys(validation).length === 0 ? [] : entryLines('validation', validation)),
      ],
      2,
    ),
  ];
}

/** An embedded type as lines of YAML, its name on the first. */
export function shapeLines(name: string, shape: PulledShape): readonly string[] {
  return [...shape.notes.map(commentLine), `${name}:`, ...indented(fieldsLines(shape), 2)];
}

/** A field as lines of YAML. */
export function fieldLines(field: PulledField): readonly string[] {
  return entryLines(field.name, declareField(field), field.notes.toReversed());
}

/** An index as lines of YAML: an item of a sequence. */
export function indexLines({ declaration }: PulledIndex): readonly string[] {
  return itemLines(declaration);
}

function fieldsLines({ fields }: PulledShape): readonly string[] {
  return fields.length === 0 ? ['fields: {}'] : ['fields:', ...indented(fields.flatMap(fieldLines), 2)];
}

function usualCollection(name: string): string {
  return name.replace(/^./u, (first) => first.toLowerCase()).concat('s');
}
