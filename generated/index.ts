// Written by Espalier from schema/models. Edit the YAML, then run `espalier generate`.
import { connectModels } from '@espalier/runtime/codegen/v1';
import { airportModel } from './codecs/airport.js';
import { directorModel } from './codecs/director.js';
import { earthquakeModel } from './codecs/earthquake.js';
import { filmModel } from './codecs/film.js';
import { flightModel } from './codecs/flight.js';
import { stockModel } from './codecs/stock.js';
import type { Connected, ConnectOptions, Model, MongoClient } from '@espalier/runtime/codegen/v1';
import type { AirportSpec } from './models/airport.js';
import type { DirectorSpec } from './models/director.js';
import type { EarthquakeSpec } from './models/earthquake.js';
import type { FilmSpec } from './models/film.js';
import type { FlightSpec } from './models/flight.js';
import type { StockSpec } from './models/stock.js';

export { earthquakeModel } from './codecs/earthquake.js';
export { Earthquake } from './models/earthquake.js';
export type {
  EarthquakeFields,
  EarthquakeFilter,
  EarthquakeInput,
  EarthquakeOrder,
  EarthquakeQuery,
  EarthquakeSelect,
  EarthquakeSpec,
  EarthquakeUpdate,
} from './models/earthquake.js';
export { directorModel } from './codecs/director.js';
export { Director } from './models/director.js';
export type {
  DirectorFields,
  DirectorFilter,
  DirectorInput,
  DirectorOrder,
  DirectorQuery,
  DirectorSelect,
  DirectorSpec,
  DirectorUpdate,
} from './models/director.js';
export { filmModel } from './codecs/film.js';
export { Film } from './models/film.js';
export type {
  FilmFields,
  FilmFilter,
  FilmInput,
  FilmOrder,
  FilmQuery,
  FilmSelect,
  FilmSpec,
  FilmUpdate,
} from './models/film.js';
export { airportModel } from './codecs/airport.js';
export { Airport } from './models/airport.js';
export type {
  AirportFields,
  AirportFilter,
  AirportInput,
  AirportOrder,
  AirportQuery,
  AirportSelect,
  AirportSpec,
  AirportUpdate,
} from './models/airport.js';
export { flightModel } from './codecs/flight.js';
export { Flight } from './models/flight.js';
export type {
  FlightFields,
  FlightFilter,
  FlightInput,
  FlightOrder,
  FlightQuery,
  FlightSelect,
  FlightSpec,
  FlightUpdate,
} from './models/flight.js';
export { stockModel } from './codecs/stock.js';
export { Stock } from './models/stock.js';
export type {
  StockFields,
  StockFilter,
  StockInput,
  StockOrder,
  StockQuery,
  StockSelect,
  StockSpec,
  StockUpdate,
} from './models/stock.js';
export type { Shaking, ShakingFilter, ShakingInput, ShakingSelect } from './models/shaking.js';
export type { Takings, TakingsFilter, TakingsInput, TakingsSelect } from './models/takings.js';
export type { Score, ScoreFilter, ScoreInput, ScoreSelect } from './models/score.js';
export type { Quote, QuoteFilter, QuoteInput, QuoteSelect } from './models/quote.js';
export type { EarthquakeAlert, EarthquakeKind, Genre, Rating } from './models/enums.js';

/** The models of this project, each under its name. */
export interface Models {
  /** An earthquake as the United States Geological Survey listed it. */
  readonly Earthquake: Model<EarthquakeSpec>;
  /** Someone who directed films. */
  readonly Director: Model<DirectorSpec>;
  /** A film that was shown in the United States. */
  readonly Film: Model<FilmSpec>;
  /** A place that aircraft start from and land at. */
  readonly Airport: Model<AirportSpec>;
  /** A flight inside the United States in 2001. */
  readonly Flight: Model<FlightSpec>;
  /** A share with its prices at the start of each month. */
  readonly Stock: Model<StockSpec>;
}

/** A connection: a member for each model, and what belongs to all of them. */
export type Client = Connected<Models>;

/** The models as the runtime knows them. */
export const models = {
  Earthquake: earthquakeModel,
  Director: directorModel,
  Film: filmModel,
  Airport: airportModel,
  Flight: flightModel,
  Stock: stockModel,
};

/** What a database knows of these models, in short: `db.ensureReady()` looks for it among the applied migrations. */
const schemaHash = '0cdd1d81e3cbe335135982da051ca19c9a51b99a9a6e76a4c7154b3ffd64e4dd';

/** Connects all models. `target` is a MongoDB URI, or a client of the driver that stays yours to close; an address that is missing is refused. */
export function connect(target: string | MongoClient | undefined, options?: ConnectOptions): Promise<Client> {
  return connectModels<Models>(target, models, options, schemaHash);
}
