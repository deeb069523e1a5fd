import type { NormalForm } from '@espalier/runtime/migrate';
import type { YamlValue } from '../../1-parse/document.ts';
import type {
  BsonSchema,
  DefaultKeyword,
  FieldType,
  FieldTypeOptions,
  OptionProblem,
  TypeText,
  UpdateOperators,
  Wire,
} from '../field-type.ts';
import { inRange } from './in-range.ts';
import { rangeProblems } from './range-problems.ts';

/** What date, time and datetime differ in. */
export interface CalendarTypeParts {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
  /** Two values to show. */
  readonly bounds: readonly [string, string];
  /** The text in the form that sorts as the values do; nothing when it is none. */
  read(text: string): string | undefined;
  /** Follows `"x" ` in messages. */
  readonly mismatch: string;
  /** The plain value's type, and what makes it of a constant's text; absent when it is the text. */
  readonly plain: TypeText;
  readonly plainCall?: TypeText;
  /** The Temporal type and what makes it of a constant's text. */
  readonly temporal: TypeText;
  readonly temporalCall: TypeText;
  readonly temporalCodec: string;
  readonly update: UpdateOperators;
  readonly wire: Wire;
  /** Of `min` and `max`, once they are in the form that `read` gives. */
  bsonSchema(options: FieldTypeOptions): BsonSchema;
  readonly normal?: readonly NormalForm[];
  toExtendedJson(constant: YamlValue): YamlValue;
}

/** Makes a field type of the calendar or the clock. */
export function calendarType(parts: CalendarTypeParts): FieldType {
  const [example, laterExample] = parts.bounds;
  const isTemporal = ({ as }: FieldTypeOptions) => as === 'temporal';
  const readBounds = (options: FieldTypeOptions): FieldTypeOptions =>
    Object.fromEntries(
      Object.entries(options).map(([option, value]) => [
        option,
        option === 'as' ? value : (readText(parts, value) ?? value),
      ]),
    );
  return {
    name: parts.name,
    description: parts.description,
    examples: parts.examples,
    options: {
      as: {
        type: 'string',
        enum: ['plain', 'temporal'],
        default: 'plain',
        description: 'The type of the values in TypeScript: a plain one, or one of Temporal.',
        examples: ['temporal'],
      },
      min: { type: 'string', description: 'Least value, inclusive.', examples: [example] },
      max: { type: 'string', description: 'Greatest value, inclusive.', examples: [laterExample] },
    },
    check: (options) => {
      const unreadable = boundProblems(parts, options);
      return unreadable.length > 0 ? unreadable : rangeProblems(readBounds(options));
    },
    defaultKeywords: NOW,
    readConstant(value, options) {
      const text = readText(parts, value);
      if (text === undefined) return { problem: parts.mismatch };
      const { min, max } = readBounds(options);
      return inRange(text, min, max) ? { value: text } : { problem: 'is out of range' };
    },
    constantCall: (options) => (isTemporal(options) ? parts.temporalCall : parts.plainCall),
    toExtendedJson: (constant) => parts.toExtendedJson(constant),
    value: (options) => (isTemporal(options) ? parts.temporal : parts.plain),
    canBeId: true,
    comparison: 'ordered',
    update: parts.update,
    wire: parts.wire,
    bsonSchema: (options) => parts.bsonSchema(readBounds(options)),
    normal: () => parts.normal ?? [],
    codec: (options) => (isTemporal(options) ? parts.temporalCodec : parts.name),
    codecOptions(options) {
      // Which codec it is says the type already.
      const { as: _type, ...bounds } = readBounds(options);
      return bounds;
    },
  };
}

const NOW: Readonly<Record<string, DefaultKeyword>> = { now: 'now' };

function readText(parts: CalendarTypeParts, value: YamlValue | undefined): string | undefined {
  return typeof value === 'string' ? parts.read(value) : undefined;
}

function boundProblems(parts: CalendarTypeParts, { min, max }: FieldTypeOptions): readonly OptionProblem[] {
  return Object.entries({ min, max }).flatMap(([option, bound]) =>
    bound === undefined || readText(parts, bound) !== undefined
      ? []
      : [{ option, message: `"${String(bound)}" ${parts.mismatch}` }],
  );
}
