// The stored documents before and after this migration, for its types. Made by `espalier migrate make`.
import type { Decimal128, Document, ObjectId } from 'mongodb';

export type Before = Record<never, never>;

export interface After {
  readonly airports: AirportDocument;
  readonly directors: DirectorDocument;
  readonly earthquakes: EarthquakeDocument;
  readonly films: FilmDocument;
  readonly flights: FlightDocument;
  readonly stocks: StockDocument;
}

export interface AirportDocument {
  _id: string;
  city?: string;
  country: string;
  location: Document;
  name: string;
  state?: string;
}

export interface DirectorDocument {
  _id: ObjectId;
  name: string;
}

export interface EarthquakeDocument {
  _id: string;
  alert?: EarthquakeAlertValue;
  at: Date;
  depth: number;
  kind: EarthquakeKindValue;
  location: Document;
  magnitude: number | null;
  magnitudeType?: string;
  networks: string[];
  page: string;
  place: string;
  updated: Date;
  shaking?: ShakingDocument;
  tsunami: boolean;
}

export interface FilmDocument {
  _id: ObjectId;
  createdAt: Date;
  deletedAt?: Date;
  directorId?: ObjectId;
  distributor?: string;
  genre?: GenreValue;
  imdb?: ScoreDocument;
  minutes?: number;
  rating?: RatingValue;
  released: Date;
  rottenTomatoes?: number;
  source?: string;
  tags: string[];
  takings: TakingsDocument;
  title: string;
  updatedAt: Date;
  version: number;
}

export interface FlightDocument {
  _id: ObjectId;
  delay: number;
  departure: Date;
  destinationId: string;
  distance: number;
  originId: string;
}

export interface StockDocument {
  _id: string;
  high: Decimal128;
  quotes: QuoteDocument[];
}

export interface QuoteDocument {
  date: Date;
  price: Decimal128;
}

export interface ScoreDocument {
  rating: number;
  votes: number;
}

export interface ShakingDocument {
  communityIntensity?: number;
  instrumentalIntensity?: number;
  reports?: number;
}

export interface TakingsDocument {
  budget?: Decimal128;
  usDvdSales?: Decimal128;
  usGross?: Decimal128;
  worldwideGross?: Decimal128;
}

export type EarthquakeAlertValue = 'green' | 'yellow' | 'orange' | 'red';

export type EarthquakeKindValue =
  | 'earthquake'
  | 'explosion'
  | 'quarry blast'
  | 'ice quake'
  | 'other event';

export type GenreValue =
  | 'Action'
  | 'Adventure'
  | 'Black Comedy'
  | 'Comedy'
  | 'Concert/Performance'
  | 'Documentary'
  | 'Drama'
  | 'Horror'
  | 'Musical'
  | 'Romantic Comedy'
  | 'Thriller/Suspense'
  | 'Western';

export type RatingValue =
  | 'G'
  | 'PG'
  | 'PG-13'
  | 'R'
  | 'NC-17'
  | 'Not Rated'
  | 'Open';
