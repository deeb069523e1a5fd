import { calendarType } from './rules/calendar-type.ts';

/** A moment. */
export const datetimeType = calendarType({
  name: 'datetime',
  description: 'A moment in milliseconds, stored as a BSON date.',
  examples: ['datetime', '{ type: datetime, default: now }', '{ type: datetime, as: temporal }'],
  bounds: ['2000-01-01T00:00:00Z', '2099-12-31T23:59:59.999Z'],
  read(text) {
    const match = /^(\d{4}-\d{2}-(\d{2}))T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text);
    if (match === null) return undefined;
    const [, day = '', dayOfMonth = ''] = match;
    const moment = new Date(text);
    // `Date` takes February 30 for March 1.
    const exists = new Date(`${day}T00:00:00.000Z`).getUTCDate() === Number(dayOfMonth);
    return exists && !Number.isNaN(moment.getTime()) ? moment.toISOString() : undefined;
  },
  mismatch: 'is no moment with its offset, such as 2024-02-29T12:00:00Z',
  plain: { text: 'Date' },
  plainCall: { text: 'new Date' },
  temporal: { text: 'Instant', imports: ['Instant'] },
  temporalCall: { text: 'instant', imports: ['instant'] },
  temporalCodec: 'temporalDatetime',
  update: { date: true },
  wire: 'date',
  // `$jsonSchema` has bounds for numbers only.
  bsonSchema: () => ({ bsonType: 'date' }),
  toExtendedJson: (constant) => ({ $date: constant }),
});
