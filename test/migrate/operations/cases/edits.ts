import { Double, Int32, Long } from 'mongodb';
import type { Edit } from '../../../../runtime/src/migrate/index.ts';
import type { Change, Refusal } from '../support/operation.ts';

/** An edit of the fields of an object, wherever such objects are. */
export interface EditCase {
  readonly title: string;
  /** Fields in YAML. */
  readonly before: string;
  readonly after: string;
  /** An embedded type in YAML. */
  readonly more?: string;
  /** Enums in YAML, before and after. */
  readonly enums?: readonly [before: string, after: string];
  /** Flags of the planner, with `Owner` for what has the fields. */
  readonly flags?: string;
  /** What a person wrote; `at` gives the path of a field. */
  readonly edits?: (at: (key: string) => string) => readonly Edit[];
  /** Objects, and what they become: such as the models allow, nulls and missing fields among them. */
  readonly accepted: readonly Change[];
  /** Objects that the models never allowed, such as arrays where scalars are expected, and what they become where nothing is validated. */
  readonly strange: readonly Change[];
  /** Objects that cannot be treated, whatever is validated. */
  readonly refused?: readonly Refusal[];
  readonly turns?: Readonly<Record<string, string>>;
  readonly isVolatile?: boolean;
  /** Where it can be done at all. */
  readonly isPlain?: boolean;
  /** Whether what the models never allowed is fine when it is done. */
  readonly isCure?: boolean;
}

const text = '{ type: string, optional: true, nullable: true }';

export const editCases: readonly EditCase[] = [
  {
    title: 'renameField',
    before: `a: ${text}, k: int?`,
    after: `b: { type: string, optional: true, nullable: true, was: a }, k: int?`,
    accepted: [
      [
        { a: 'one', k: 1 },
        { b: 'one', k: 1 },
      ],
      [{ a: null }, { b: null }],
      [{ k: 2 }],
    ],
    strange: [
      [{ a: ['x'] }, { b: ['x'] }],
      [{ a: { a: 5 } }, { b: { a: 5 } }],
      [{ a: 7 }, { b: 7 }],
    ],
    refused: [
      {
        what: 'both keys',
        documents: [{ a: 'value one', b: 'value two' }],
        says: /a and b are both there \(1 document, such as _id 1\)/,
      },
    ],
  },
  {
    title: 'moveField',
    before: `a: ${text}, n: 'Note?'`,
    after: `n: { type: Note, optional: true }`,
    more: 'Note: { fields: { b: { type: string, optional: true, nullable: true }, k: int? } }',
    isPlain: true,
    edits: (at) => [{ edit: 'moveField', path: at('a'), to: at('n.b'), onConflict: 'refuse' }],
    accepted: [
      [{ a: 'one' }, { n: { b: 'one' } }],
      [{ a: 'one', n: { k: 1 } }, { n: { k: 1, b: 'one' } }],
      [{ a: null }, { n: { b: null } }],
      [{ n: { k: 1 } }],
      [{}],
    ],
    strange: [[{ a: ['x'] }, { n: { b: ['x'] } }], [{ n: [1] }], [{ a: 5, n: null }, { n: { b: 5 } }]],
    refused: [
      {
        what: 'a target that is taken',
        documents: [{ a: 'value one', n: { b: 'value two' } }],
        says: /n\.b is taken.*1 document/,
      },
      {
        what: 'an array in the way',
        documents: [{ a: 'value one', n: ['value two'] }],
        says: /should hold it is no object.*1 document/,
      },
    ],
  },
  {
    title: 'addField of a constant',
    before: 'k: int?',
    after: 'k: int?, a: { type: long, default: 7 }',
    accepted: [
      [{ k: 1 }, { k: 1, a: Long.fromNumber(7) }],
      [{}, { a: Long.fromNumber(7) }],
    ],
    strange: [
      [{ a: ['x'] }, undefined, {}],
      [{ a: null }, undefined, {}],
      [{ a: 'x' }, undefined, {}],
    ],
  },
  {
    title: 'addField of what is made anew',
    before: 'k: int?',
    after: 'k: int?, a: { type: uuid, default: uuid }, b: { type: datetime, default: now }',
    accepted: [[{ k: 1 }], [{}]],
    strange: [],
    isVolatile: true,
  },
  {
    title: 'removeField',
    isCure: true,
    before: `a: ${text}, k: int?`,
    after: 'k: int?',
    accepted: [[{ a: 'one', k: 1 }, { k: 1 }], [{ a: null }, {}], [{ k: 2 }]],
    strange: [
      [{ a: ['x', { y: 1 }] }, {}],
      [{ k: 1, a: { deep: [[1]] } }, { k: 1 }],
    ],
  },
  {
    title: 'convertField without loss',
    before: 'a: { type: int, optional: true, nullable: true }',
    after: 'a: { type: long, optional: true, nullable: true }',
    accepted: [
      [{ a: 5 }, { a: Long.fromNumber(5) }],
      [{ a: Long.fromNumber(6) }, undefined, { a: 6 }],
      [{ a: null }],
      [{}],
    ],
    strange: [[{ a: [5] }], [{ a: 'x' }], [{ a: { b: 5 } }]],
  },
  {
    title: 'convertField with loss',
    before: `a: ${text}`,
    after: 'a: { type: int, optional: true, nullable: true }',
    accepted: [
      [{ a: '007' }, { a: 7 }],
      [{ a: '8' }, { a: 8 }],
      [{ a: 9 }, undefined, { a: '9' }],
      [{ a: null }],
      [{}],
    ],
    strange: [[{ a: ['5'] }], [{ a: true }]],
    refused: [
      {
        what: 'what is no number',
        documents: [{ a: 'five' }, { a: '99999999999' }],
        says: /a cannot be converted to int \(2 documents, such as _id 1, 2\)/,
      },
    ],
  },
  {
    title: 'mapValues',
    enums: ['{ Status: [draft, old, gone] }', '{ Status: { values: { draft: null, new: { was: old } } } }'],
    flags: '--map Status.gone=draft',
    before: 'a: { type: Status, optional: true, nullable: true }',
    after: 'a: { type: Status, optional: true, nullable: true }',
    accepted: [[{ a: 'old' }, { a: 'new' }], [{ a: 'gone' }, { a: 'draft' }], [{ a: 'draft' }], [{ a: null }], [{}]],
    strange: [[{ a: ['old'] }], [{ a: 'Old' }], [{ a: 5 }]],
    turns: { old: 'new' },
  },
  {
    title: 'replaceNull by a value',
    before: `a: { type: string, nullable: true }`,
    after: 'a: string',
    flags: '--fill Owner.a=none',
    accepted: [[{ a: null }, { a: 'none' }], [{ a: 'x' }]],
    strange: [[{ a: [null] }], [{ a: 5 }], [{}]],
  },
  {
    title: 'replaceNull by nothing',
    before: `a: { type: string, nullable: true }`,
    after: 'a: string?',
    accepted: [[{ a: null }, {}], [{ a: 'x' }]],
    strange: [[{ a: [null] }], [{ a: 5 }]],
  },
  {
    title: 'wrapInArray',
    before: `a: ${text}`,
    after: "a: { type: 'string[]', optional: true, nullable: true }",
    accepted: [[{ a: 'x' }, { a: ['x'] }], [{ a: null }], [{}], [{ a: ['y'] }, undefined, { a: 'y' }]],
    strange: [[{ a: 5 }, { a: [5] }]],
  },
  {
    title: 'unwrapArray',
    before: "a: { type: 'string[]', optional: true, nullable: true }",
    after: `a: ${text}`,
    accepted: [[{ a: ['x'] }, { a: 'x' }], [{ a: [] }, {}], [{ a: null }], [{}], [{ a: 'y' }, undefined, { a: ['y'] }]],
    strange: [
      [{ a: 5 }, undefined, { a: [5] }],
      [{ a: [5] }, { a: 5 }],
      [{ a: [{ b: 1 }] }, { a: { b: 1 } }],
    ],
    refused: [
      {
        what: 'several items',
        documents: [{ a: ['value one', 'value two'] }],
        says: /a holds an array of more than one item \(1 document/,
      },
    ],
  },
  {
    title: 'computeField',
    before: 'k: int?',
    after: 'k: int?, a: double',
    flags: '--fill Owner.a=0',
    edits: (at) => [{ edit: 'computeField', path: at('a'), expression: { $divide: ['$_id', 2] } }],
    accepted: [
      [{ k: 1 }, { k: 1, a: new Double(0) }],
      [{}, { a: new Double(0.5) }],
      [{ a: new Double(9) }, undefined, {}],
    ],
    strange: [
      [{ a: [new Int32(1)] }, undefined, {}],
      [{ a: null }, undefined, {}],
    ],
  },
];
