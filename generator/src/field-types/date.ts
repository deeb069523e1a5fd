import { calendarType } from './rules/calendar-type.ts';

/** A day of the calendar. */
export const dateType = calendarType({
  name: 'date',
  description: 'A day of the calendar without time or zone, stored as a BSON date at midnight UTC.',
  examples: ['date', 'date?', '{ type: date, as: temporal, default: now }'],
  bounds: ['1900-01-01', '2099-12-31'],
  read(text) {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
    const day = new Date(`${text}T00:00:00.000Z`);
    // A day that does not exist, such as February 30, rolls over to another one.
    return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) ? text : undefined;
  },
  mismatch: 'is no day such as 2024-02-29',
  plain: { text: 'string' },
  temporal: { text: 'PlainDate', imports: ['PlainDate'] },
  temporalCall: { text: 'plainDate', imports: ['plainDate'] },
  temporalCodec: 'temporalDate',
  update: {},
  wire: 'date',
  // `$jsonSchema` has bounds for numbers only.
  bsonSchema: () => ({ bsonType: 'date' }),
  normal: ['day'],
  toExtendedJson: (constant) => ({ $date: `${String(constant)}T00:00:00.000Z` }),
});
