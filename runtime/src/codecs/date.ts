import { readDay, writeDay } from './calendar-day.ts';
import type { Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { MomentCodec } from './moment-codec.ts';
import { readDate } from './read-date.ts';

/** A day of the calendar: text such as `2024-02-29`, stored as a BSON date at midnight UTC. Bounds are days too. */
export function date(options: Range<string> = {}): Codec {
  return new DateCodec(options);
}

class DateCodec extends MomentCodec<Date> {
  constructor(range: Range<string>) {
    super('date', range, readDay, writeDate);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): Date | undefined {
    const moment = typeof value === 'string' ? readDay(value) : undefined;
    if (moment === undefined) return this.refuse(value, 'a day such as 2024-02-29', path, context);
    return new Date(moment);
  }

  override decode(stored: unknown): unknown {
    return writeDay(readDate(stored) ?? Number.NaN) ?? copyStored(stored);
  }

  /** Today, by UTC. */
  override now(moment: Date): unknown {
    return moment.toISOString().slice(0, 10);
  }
}

/** A bound in messages. */
export function writeDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
