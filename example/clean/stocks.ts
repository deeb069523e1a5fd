import type { QuoteInput, StockInput } from '../../generated/index.js';
import { calendarDay } from './calendar-day.js';
import { type Cleaned, CleaningLog } from './cleaned.js';
import { readCsv } from './read-source.js';

/** Reads the monthly prices and groups them by share. */
export function cleanStocks(): Cleaned<StockInput> {
  const log = new CleaningLog();
  const quotes = new Map<string, (QuoteInput & { price: string })[]>();
  readCsv('stocks.csv').forEach(({ symbol = '', date = '', price = '' }, index) => {
    const day = calendarDay(date);
    if (day === undefined) log.refuse(`row ${index}`, `"${date}" is no day of the calendar`);
    else quotes.set(symbol, [...(quotes.get(symbol) ?? []), { date: day, price }]);
  });
  const documents = [...quotes].map(([symbol, list]) => ({ _id: symbol, quotes: list, high: highest(list) }));
  return { documents, refused: log.refused, mended: log.mended };
}

/** Prices have two decimals at the most, so comparing them as numbers is exact. */
function highest(quotes: readonly { readonly price: string }[]): string {
  return quotes.reduce((high, { price }) => (Number(price) > Number(high) ? price : high), '0');
}
