import type { FilmInput, Genre, Rating } from '../../generated/index.js';
import { calendarDay } from './calendar-day.js';
import { type Cleaned, CleaningLog } from './cleaned.js';
import { readJson } from './read-source.js';

/** A record of `movies.json`: dirty, so every value may be absent, and some titles are numbers. */
interface SourceFilm {
  readonly Title: string | number | null;
  readonly 'US Gross': number | null;
  readonly 'Worldwide Gross': number | null;
  readonly 'US DVD Sales': number | null;
  readonly 'Production Budget': number | null;
  readonly 'Release Date': string;
  readonly 'MPAA Rating': Rating | null;
  readonly 'Running Time min': number | null;
  readonly Distributor: string | null;
  readonly Source: string | null;
  readonly 'Major Genre': Genre | null;
  readonly 'Creative Type': string | null;
  readonly Director: string | null;
  readonly 'Rotten Tomatoes Rating': number | null;
  readonly 'IMDB Rating': number | null;
  readonly 'IMDB Votes': number | null;
}

/** A film that waits for its director's id. */
export interface CleanFilm {
  readonly film: Omit<FilmInput, 'directorId'>;
  readonly director: string | undefined;
}

/** The list ends in 2011; a later year is one whose century was guessed wrong, such as 2046 for 1946. */
const lastYear = 2011;

/** Reads and cleans the 3,201 films. */
export function cleanFilms(): Cleaned<CleanFilm> {
  const log = new CleaningLog();
  const documents: CleanFilm[] = [];
  (readJson('movies.json') as SourceFilm[]).forEach((source, index) => {
    const film = cleanFilm(source, `film ${index}`, log);
    if (film !== undefined) documents.push({ film, director: source.Director?.trim() });
  });
  return { documents, refused: log.refused, mended: log.mended };
}

function cleanFilm(source: SourceFilm, record: string, log: CleaningLog): CleanFilm['film'] | undefined {
  const title = cleanTitle(source.Title, log);
  if (title === undefined) return log.refuse(record, 'it has no title');
  const released = cleanDay(source['Release Date'], log);
  if (released === undefined) return log.refuse(record, `"${source['Release Date']}" is no day of the calendar`);
  const minutes = source['Running Time min'];
  if (minutes === 0) log.mend('running time of 0 minutes taken as unknown');
  return {
    title,
    released,
    takings: cleanTakings(source),
    ...known('distributor', source.Distributor),
    ...known('rating', source['MPAA Rating']),
    ...known('genre', source['Major Genre']),
    ...known('source', source.Source),
    ...known('minutes', minutes === 0 ? null : minutes),
    ...known('imdb', cleanScore(source)),
    ...known('rottenTomatoes', source['Rotten Tomatoes Rating']),
    ...known('tags', source['Creative Type'] === null ? null : [source['Creative Type']]),
  };
}

function cleanTitle(title: string | number | null, log: CleaningLog): string | undefined {
  if (title === null) return undefined;
  if (typeof title === 'string') return title;
  log.mend('title that is a number taken as text');
  return String(title);
}

function cleanDay(text: string, log: CleaningLog): string | undefined {
  const day = calendarDay(text);
  if (day === undefined || Number(day.slice(0, 4)) <= lastYear) return day;
  log.mend('release in the future moved back by a century');
  return `${Number(day.slice(0, 4)) - 100}${day.slice(4)}`;
}

function cleanTakings(source: SourceFilm): FilmInput['takings'] {
  return {
    ...dollars('budget', source['Production Budget']),
    ...dollars('usGross', source['US Gross']),
    ...dollars('worldwideGross', source['Worldwide Gross']),
    ...dollars('usDvdSales', source['US DVD Sales']),
  };
}

function cleanScore(source: SourceFilm): { rating: number; votes: number } | null {
  const rating = source['IMDB Rating'];
  const votes = source['IMDB Votes'];
  return rating === null || votes === null ? null : { rating, votes };
}

function dollars<Key extends string>(key: Key, amount: number | null): { [K in Key]?: string } {
  return known(key, amount === null ? null : String(amount));
}

/** An object with the key when the value is known, and without it otherwise: missing is not null. */
function known<Key extends string, Value>(key: Key, value: Value | null): { [K in Key]?: Value } {
  const entry: { [K in Key]?: Value } = {};
  if (value !== null) entry[key] = value;
  return entry;
}
