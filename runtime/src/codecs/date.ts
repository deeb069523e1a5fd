import { readDay, writeDay } from './calendar-day.ts';
import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { readDate } from './read-date.ts';
import { ScalarCodec } from './scalar-codec.ts';

/** A day of the calendar: text such as `2024-02-29`, stored as a BSON date at midnight UTC. Bounds are days too. */
export function date(options: Range<string> = {}): Codec {
  return new DateCodec(options);
}

/** Day bounds as milliseconds. */
export function readDayRange({ min, max }: Range<string>): Range<number> {
  return { min: min === undefined ? undefined : readDay(min), max: max === undefined ? undefined : readDay(max) };
}

class DateCodec extends ScalarCodec {
  readonly #range: Range<number>;

  constructor(range: Range<string>) {
    super('date', 'ordered');
    this.#range = readDayRange(range);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    if (moment === undefined) return undefined;
    return checkRange(moment, this.#range, path, context, writeDate) ? new Date(moment) : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    return moment === undefined ? undefined : new Date(moment);
  }

  override decode(stored: unknown): unknown {
    return writeDay(readDate(stored) ?? Number.NaN) ?? copyStored(stored);
  }

  /** Today, by UTC. */
  override now(moment: Date): unknown {
    return moment.toISOString().slice(0, 10);
  }

  #read(value: unknown, path: string, context: EncodeContext): number | undefined {
    const moment = typeof value === 'string' ? readDay(value) : undefined;
    return moment ?? this.refuse(value, 'a day such as 2024-02-29', path, context);
  }
}

function writeDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
