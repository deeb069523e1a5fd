import { checkRange, type Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { readMomentRange, writeMoment } from './datetime.ts';
import { report } from './problem-codes.ts';
import { readDate } from './read-date.ts';
import { ScalarCodec } from './scalar-codec.ts';
import { isTemporal, temporal } from './temporal.ts';

/** A moment: a `Temporal.Instant` in whole milliseconds, stored as BSON date. */
export function temporalDatetime(options: Range<string> = {}): Codec {
  return new TemporalDatetimeCodec(options);
}

class TemporalDatetimeCodec extends ScalarCodec {
  readonly #range: Range<number>;

  constructor(range: Range<string>) {
    super('datetime', 'ordered');
    this.#range = readMomentRange(range);
  }

  override encode(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    if (moment === undefined) return undefined;
    return checkRange(moment, this.#range, path, context, writeMoment) ? new Date(moment) : undefined;
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): unknown {
    const moment = this.#read(value, path, context);
    return moment === undefined ? undefined : new Date(moment);
  }

  override decode(stored: unknown): unknown {
    const moment = readDate(stored);
    if (moment === undefined || Number.isNaN(moment)) return copyStored(stored);
    return temporal().Instant.from(writeMoment(moment));
  }

  override now(moment: Date): unknown {
    return temporal().Instant.from(moment.toISOString());
  }

  #read(value: unknown, path: string, context: EncodeContext): number | undefined {
    if (!isTemporal(value, 'Instant')) return this.refuse(value, 'a Temporal.Instant', path, context);
    if (value.epochNanoseconds % 1_000_000n === 0n) return value.epochMilliseconds;
    return report(context, path, 'precision', 'Must have no microseconds or nanoseconds.');
  }
}
