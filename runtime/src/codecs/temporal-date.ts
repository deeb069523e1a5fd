import { readDay, writeDay } from './calendar-day.ts';
import type { Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { writeDate } from './date.ts';
import { MomentCodec } from './moment-codec.ts';
import { report } from './problem-codes.ts';
import { readDate } from './read-date.ts';
import { isTemporal, temporal } from './temporal.ts';

/** A day of the ISO calendar: a `Temporal.PlainDate`, stored as a BSON date at midnight UTC. */
export function temporalDate(options: Range<string> = {}): Codec {
  return new TemporalDateCodec(options);
}

class TemporalDateCodec extends MomentCodec<Date> {
  constructor(range: Range<string>) {
    super('date', range, readDay, writeDate);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): Date | undefined {
    if (!isTemporal(value, 'PlainDate')) return this.refuse(value, 'a Temporal.PlainDate', path, context);
    if (value.calendarId !== 'iso8601') {
      return report(context, path, 'calendar', 'Must be a day of the ISO calendar.');
    }
    const moment = readDay(value.toString());
    if (moment === undefined) return report(context, path, 'invalid-date', 'Must be of a year from 1 to 9999.');
    return new Date(moment);
  }

  override decode(stored: unknown): unknown {
    const text = writeDay(readDate(stored) ?? Number.NaN);
    return text === undefined ? copyStored(stored) : temporal().PlainDate.from(text);
  }

  /** Today, by UTC. */
  override now(moment: Date): unknown {
    return temporal().PlainDate.from(writeDate(moment.getTime()));
  }
}
