import { calendarType } from './rules/calendar-type.ts';
import { rangeSchema } from './rules/range-schema.ts';

/** A time of the day. */
export const timeType = calendarType({
  name: 'time',
  description: 'A time of the day without date or zone, stored as an int64 of microseconds since midnight.',
  examples: ['time', '{ type: time, as: temporal }', "{ type: time, default: '09:30:00' }"],
  bounds: ['06:00:00', '22:30:00'],
  read(text) {
    const match = /^((?:[01]\d|2[0-3]):[0-5]\d)(?::([0-5]\d)(?:\.(\d{1,6}))?)?$/.exec(text);
    if (match === null) return undefined;
    const [, minutes, seconds = '00', fraction = ''] = match;
    const significant = fraction.replace(/0+$/, '');
    return `${minutes}:${seconds}${significant === '' ? '' : `.${significant}`}`;
  },
  mismatch: 'is no time such as 09:30:00 (in quotes)',
  plain: { text: 'string' },
  temporal: { text: 'PlainTime', imports: ['PlainTime'] },
  temporalCall: { text: 'plainTime', imports: ['plainTime'] },
  temporalCodec: 'temporalTime',
  update: {},
  wire: 'long',
  bsonSchema: ({ min = '00:00:00', max = '23:59:59.999999' }) =>
    rangeSchema('long', { minimum: microsecondsOf(String(min)), maximum: microsecondsOf(String(max)) }),
  toExtendedJson: (constant) => ({ $numberLong: String(microsecondsOf(String(constant))) }),
});

function microsecondsOf(text: string): number {
  const [hours = '', minutes = '', seconds = ''] = text.split(':');
  const [whole = '', fraction = ''] = seconds.split('.');
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(whole)) * 1e6 + Number(fraction.padEnd(6, '0'));
}
