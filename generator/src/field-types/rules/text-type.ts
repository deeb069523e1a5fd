import type { YamlValue } from '../../1-parse/document.ts';
import type { FieldType, FieldTypeOptions, OptionProblem, OptionSchema } from '../field-type.ts';
import { checkPattern } from '../pattern/check-pattern.ts';
import { inRange } from './in-range.ts';
import { type FormatSchema, textSchema } from './text-schema.ts';

/** The options of texts, for the types that take them. */
export const textOptions = {
  minLength: {
    type: 'integer',
    minimum: 0,
    maximum: 16_777_216,
    description: 'Least number of characters (Unicode code points).',
    examples: [1],
  },
  maxLength: {
    type: 'integer',
    minimum: 0,
    maximum: 16_777_216,
    description: 'Greatest number of characters (Unicode code points).',
    examples: [200],
  },
  pattern: {
    type: 'string',
    description:
      'Regular expression that must match somewhere in the text; write ^ and $ for the whole of it. JavaScript syntax, of which only what the server understands too.',
    examples: ['^[A-Z]{3}$'],
  },
  trim: { type: 'boolean', default: false, description: 'Cut white space off both ends before checking and storing.' },
  lower: { type: 'boolean', default: false, description: 'Turn letters into lower case before checking and storing.' },
} as const satisfies Readonly<Record<string, OptionSchema>>;

/** What the types that are stored as text differ in. */
export interface TextTypeParts {
  readonly name: string;
  readonly description: string;
  readonly examples: readonly string[];
  readonly options: Readonly<Record<string, OptionSchema>>;
  /** The runtime codec's `format`; plain text has none. */
  format?(options: FieldTypeOptions): string;
  /** Whether a text has the format. */
  matches?(text: string, options: FieldTypeOptions): boolean;
  /** What of the format `$jsonSchema` can say, in the server's dialect of patterns. */
  schema?(options: FieldTypeOptions): FormatSchema;
  /** Follows `"x" ` in messages, such as `is no e-mail address`. */
  readonly mismatch?: string;
}

/** Makes a field type that is stored as a BSON string. */
export function textType(parts: TextTypeParts): FieldType {
  const { name, description, examples, options } = parts;
  return {
    name,
    description,
    examples,
    options,
    ...('minLength' in options ? { shorthand: { kind: 'range', min: 'minLength', max: 'maxLength' } as const } : {}),
    check: checkTextOptions,
    defaultKeywords: {},
    readConstant: (value, chosen) => readText(parts, value, chosen),
    value: () => ({ text: 'string' }),
    canBeId: true,
    comparison: 'string',
    update: {},
    wire: 'string',
    bsonSchema: (chosen) => textSchema(chosen, parts.schema?.(chosen)),
    normal: ({ trim, lower }) => [
      ...(trim === true ? ['trim' as const] : []),
      ...(lower === true ? ['lower' as const] : []),
    ],
    codec: () => 'string',
    codecOptions(chosen) {
      const format = parts.format?.(chosen);
      return format === undefined ? chosen : { ...withoutVersion(chosen), format };
    },
  };
}

/** `version` of `ip` has become the format. */
function withoutVersion({ version: _version, ...others }: FieldTypeOptions): FieldTypeOptions {
  return others;
}

function checkTextOptions(options: FieldTypeOptions): readonly OptionProblem[] {
  const { minLength, maxLength, pattern } = options;
  const problems: OptionProblem[] = [];
  if (typeof minLength === 'number' && typeof maxLength === 'number' && minLength > maxLength) {
    problems.push({
      option: 'maxLength',
      message: `the maximum length ${maxLength} is below the minimum ${minLength}`,
    });
  }
  if (typeof pattern === 'string') problems.push(...checkPattern(pattern, typeof maxLength === 'number'));
  return problems;
}

function readText(parts: TextTypeParts, value: YamlValue, options: FieldTypeOptions) {
  if (typeof value !== 'string') return { problem: 'is no text' };
  const trimmed = options.trim === true ? value.trim() : value;
  const text = options.lower === true ? trimmed.toLowerCase() : trimmed;
  const length = [...text].length;
  if (!inRange(length, options.minLength, options.maxLength)) return { problem: `has ${length} characters` };
  if (parts.matches?.(text, options) === false) return { problem: parts.mismatch ?? 'has another format' };
  if (typeof options.pattern === 'string' && !matchesPattern(text, options.pattern)) {
    return { problem: `does not match "${options.pattern}"` };
  }
  return { value: text };
}

/** Runs only patterns that were found harmless; the others have been reported already. */
function matchesPattern(text: string, pattern: string): boolean {
  if (checkPattern(pattern, true).length > 0) return true;
  return new RegExp(pattern, 'u').test(text);
}
