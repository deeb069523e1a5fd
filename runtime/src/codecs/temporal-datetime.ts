import type { Range } from './check-range.ts';
import type { Codec, EncodeContext } from './codec.ts';
import { copyStored } from './copy-stored.ts';
import { writeMoment } from './datetime.ts';
import { MomentCodec } from './moment-codec.ts';
import { report } from './problem-codes.ts';
import { readDate } from './read-date.ts';
import { isTemporal, temporal } from './temporal.ts';

/** A moment: a `Temporal.Instant` in whole milliseconds, stored as BSON date. */
export function temporalDatetime(options: Range<string> = {}): Codec {
  return new TemporalDatetimeCodec(options);
}

class TemporalDatetimeCodec extends MomentCodec<Date> {
  constructor(range: Range<string>) {
    super('datetime', range, Date.parse, writeMoment);
  }

  override encodeOperand(value: unknown, path: string, context: EncodeContext): Date | undefined {
    if (!isTemporal(value, 'Instant')) return this.refuse(value, 'a Temporal.Instant', path, context);
    if (value.epochNanoseconds % 1_000_000n === 0n) return new Date(value.epochMilliseconds);
    return report(context, path, 'precision', 'Must have no microseconds or nanoseconds.');
  }

  override decode(stored: unknown): unknown {
    const moment = readDate(stored);
    if (moment === undefined || Number.isNaN(moment)) return copyStored(stored);
    return temporal().Instant.from(writeMoment(moment));
  }

  override now(moment: Date): unknown {
    return temporal().Instant.from(moment.toISOString());
  }
}
