import { isPlainObject } from '../codecs/plain-object.ts';
import { QueryError } from '../errors/query-error.ts';
import { Expression } from './expression.ts';
import type { Operand } from './operand.ts';
import { codecAmong, operandMql } from './operand-mql.ts';
import { operation } from './operation.ts';

/** Units of time as the server counts them. */
export type DateUnit = 'year' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second' | 'millisecond';

/** A span of time, such as `{ days: 1, hours: 12 }`; larger units are added first. */
export type DateSpan = { readonly [Unit in `${DateUnit}s`]?: Operand<number> };

/** The calendar that a date is read in. */
export interface CalendarOptions {
  /** Such as `Europe/Berlin` or `+02:00`; UTC without it. */
  readonly timezone?: Operand<string>;
}

const units: readonly DateUnit[] = [
  'year',
  'quarter',
  'month',
  'week',
  'day',
  'hour',
  'minute',
  'second',
  'millisecond',
];

/** Functions of dates; `null` and missing give `null`. */
export const dates = {
  /** The server's clock, the same for the whole command. */
  now: (): Expression<Date> => new Expression('$$NOW'),
  /** `date` and a span of time later; negative amounts go back. */
  dateAdd: <T>(date: Operand<T>, span: DateSpan, options: CalendarOptions = {}): Expression<T> => {
    checkSpan(span);
    const codec = codecAmong(date);
    let mql = operandMql(date);
    for (const unit of units) {
      const amount = span[`${unit}s`];
      if (amount === undefined) continue;
      mql = Object.freeze({
        $dateAdd: Object.freeze({ startDate: mql, unit, amount: operandMql(amount), ...calendar(options) }),
      });
    }
    return new Expression<T>(mql, codec);
  },
  /** How many borders of `unit` lie between the dates. */
  dateDiff: <T>(start: Operand<T>, end: Operand<NoInfer<T>>, unit: DateUnit, options: CalendarOptions = {}) => {
    const codec = codecAmong(start, end);
    const span = { startDate: operandMql(start, codec), endDate: operandMql(end, codec), unit: checkUnit(unit) };
    return operation<bigint>('$dateDiff', { ...span, ...calendar(options) });
  },
  /** The start of the year, month and so on that `date` lies in. */
  dateTrunc: <T>(date: Operand<T>, unit: DateUnit, options: CalendarOptions = {}): Expression<T> =>
    operation('$dateTrunc', { date: operandMql(date), unit: checkUnit(unit), ...calendar(options) }, codecAmong(date)),
  year: part('$year'),
  /** 1 to 12. */
  month: part('$month'),
  /** 1 to 31. */
  dayOfMonth: part('$dayOfMonth'),
  /** 1 (Sunday) to 7. */
  dayOfWeek: part('$dayOfWeek'),
  /** 1 to 366. */
  dayOfYear: part('$dayOfYear'),
  hour: part('$hour'),
  minute: part('$minute'),
  second: part('$second'),
  millisecond: part('$millisecond'),
};

function part(operator: string) {
  return (date: Operand<unknown>, options: CalendarOptions = {}): Expression<number> =>
    operation(operator, { date: operandMql(date), ...calendar(options) });
}

function calendar({ timezone }: CalendarOptions): { readonly timezone?: unknown } {
  return timezone === undefined ? {} : { timezone: operandMql(timezone) };
}

function checkUnit(unit: DateUnit): DateUnit {
  if (units.includes(unit)) return unit;
  throw new QueryError([{ path: '', code: 'type', message: `a unit of time must be one of ${units.join(', ')}` }]);
}

function checkSpan(span: DateSpan): void {
  const keys: unknown[] = isPlainObject(span) ? Object.keys(span) : [];
  if (keys.length > 0 && keys.every((key) => units.some((unit) => key === `${unit}s`))) return;
  const message = `a span of time must be an object of ${units.map((unit) => `${unit}s`).join(', ')}`;
  throw new QueryError([{ path: '', code: 'type', message }]);
}
