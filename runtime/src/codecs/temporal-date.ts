import { readDay, writeDay } from './calendar-day.ts';
import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { readDayRange } from './date.ts';
import { writeMoment } from './datetime.ts';
import { report } from './problem-codes.ts';
import { readDate } from './read-date.ts';
import { ScalarCodec } from './scalar-codec.ts';
import { isTemporal, temporal } from './temporal.ts';

/** A day of the ISO calendar: a `Temporal.PlainDate`, stored as a BSON date at midnight UTC. */
export function temporalDate(options: Range<string> = {}): Codec {
  return new TemporalDateCodec(options);
}

class TemporalDateCodec extends ScalarCodec {
  readonly #range: Range<number>;

  constructor(range: Range<string>) {
    super('date', 'ordered');
    this.#range = readDayRange(range);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    if (moment === undefined) return undefined;
    return checkRange(moment, this.#range, path, context, writeBound) ? new Date(moment) : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    return moment === undefined ? undefined : new Date(moment);
  }

  override decode(stored: unknown): unknown {
    const text = writeDay(readDate(stored) ?? Number.NaN);
    return text === undefined ? copyStored(stored) : temporal().PlainDate.from(text);
  }

  /** Today, by UTC. */
  override now(moment: Date): unknown {
    return temporal().PlainDate.from(writeBound(moment.getTime()));
  }

  #read(value: unknown, path: string, context: EncodeContext): number | undefined {
    if (!isTemporal(value, 'PlainDate')) return this.refuse(value, 'a Temporal.PlainDate', path, context);
    if (value.calendarId !== 'iso8601') {
      return report(context, path, 'calendar', 'Must be a day of the ISO calendar.');
    }
    return readDay(value.toString()) ?? report(context, path, 'invalid-date', 'Must be of a year from 1 to 9999.');
  }
}

function writeBound(milliseconds: number): string {
  return writeMoment(milliseconds).slice(0, 10);
}
