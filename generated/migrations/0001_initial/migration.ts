// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.js';

export default defineMigration<Before, After>(({ step }) => [
  // Airport is new (schema/models/flights.yaml:3)
  step.createCollection('airports', [
    { key: { location: '2dsphere' }, name: 'location_2dsphere' },
  ]),
  // Director is new (schema/models/films.yaml:35)
  step.createCollection('directors', [
    { key: { name: 1 }, name: 'name_1', unique: true },
  ]),
  // Earthquake is new (schema/models/earthquakes.yaml:17)
  step.createCollection('earthquakes', [
    { key: { at: -1 }, name: 'at_-1' },
    { key: { location: '2dsphere' }, name: 'location_2dsphere' },
  ]),
  // Film is new (schema/models/films.yaml:40)
  step.createCollection('films', [
    { key: { directorId: 1, released: -1 }, name: 'directorId_1_released_-1' },
    { key: { genre: 1 }, name: 'genre_1' },
    { key: { 'imdb.rating': -1 }, name: 'imdb.rating_-1', sparse: true },
    { key: { title: 1, released: 1 }, name: 'title_1_released_1' },
  ]),
  // Flight is new (schema/models/flights.yaml:15)
  step.createCollection('flights', [
    {
      key: { destinationId: 1, departure: 1 },
      name: 'destinationId_1_departure_1',
    },
    { key: { originId: 1, departure: 1 }, name: 'originId_1_departure_1' },
  ]),
  // Stock is new (schema/models/stocks.yaml:9)
  step.createCollection('stocks'),
]);
