import type { Client, FilmInput } from '../generated/index.js';
import type { Cleaned } from './clean/cleaned.js';
import { cleanEarthquakes } from './clean/earthquakes.js';
import { type CleanFilm, cleanFilms } from './clean/films.js';
import { cleanAirports, cleanFlights } from './clean/flights.js';
import { cleanStocks } from './clean/stocks.js';

/** What became of one source. */
export interface LoadReport {
  readonly name: string;
  readonly loaded: number;
  readonly refused: Cleaned<unknown>['refused'];
  readonly mended: Cleaned<unknown>['mended'];
}

/** Cleans and inserts all data. The database must be migrated and empty. */
export async function load(db: Client): Promise<readonly LoadReport[]> {
  const airports = cleanAirports();
  const reports = [await loadFilms(db), await insert('airports', airports, (list) => db.Airport.insertMany(list))];
  const codes = new Set(airports.documents.map((airport) => airport._id));
  reports.push(await insert('flights', cleanFlights(codes), (list) => db.Flight.insertMany(list)));
  reports.push(await insert('earthquakes', cleanEarthquakes(), (list) => db.Earthquake.insertMany(list)));
  reports.push(await insert('stocks', cleanStocks(), (list) => db.Stock.insertMany(list)));
  return reports;
}

async function loadFilms(db: Client): Promise<LoadReport> {
  const cleaned = cleanFilms();
  const names = [...new Set(cleaned.documents.flatMap((entry) => entry.director ?? []))];
  const directors = await db.Director.insertMany(names.map((name) => ({ name })));
  const ids = new Map(directors.map((director) => [director.name, director._id]));
  const withDirector = ({ film, director }: CleanFilm): FilmInput => {
    const directorId = director === undefined ? undefined : ids.get(director);
    return directorId === undefined ? film : { ...film, directorId };
  };
  return insert('films', { ...cleaned, documents: cleaned.documents.map(withDirector) }, (list) =>
    db.Film.insertMany(list),
  );
}

async function insert<Input>(
  name: string,
  cleaned: Cleaned<Input>,
  write: (documents: readonly Input[]) => PromiseLike<readonly unknown[]>,
): Promise<LoadReport> {
  const rows = await write(cleaned.documents);
  return { name, loaded: rows.length, refused: cleaned.refused, mended: cleaned.mended };
}
