import { Decimal128, startsWith } from '@espalier/runtime';
import type { Client } from '../generated/index.js';

/** One stop of the tour: a question, and the code that asks it. */
export interface Stop {
  readonly title: string;
  readonly ask: (db: Client) => Promise<unknown>;
}

/** Typed queries and writes over the loaded data, from the simple to the special. */
export const tour: readonly Stop[] = [
  {
    title: 'A filter is MQL, checked by the types of Film',
    ask: async (db) =>
      await db.Film.where({ genre: 'Comedy', 'imdb.rating': { $gte: 8 }, title: startsWith('The') })
        .select({ title: true, released: true, imdb: true })
        .orderBy({ 'imdb.rating': -1 })
        .limit(3),
  },
  {
    title: 'null is not missing: earthquakes whose magnitude is null, and those without a felt report',
    ask: async (db) => ({
      nullMagnitude: await db.Earthquake.where({ magnitude: null }).count(),
      notFelt: await db.Earthquake.where({ 'shaking.reports': { $exists: false } }).count(),
    }),
  },
  {
    title: 'Two fields compared on the server',
    ask: async (db) =>
      await db.Film.where({ 'takings.usGross': { $exists: true } })
        .where((film, $) => $.gt(film.takings.budget, $.mul(film.takings.worldwideGross, Decimal128.fromString('50'))))
        .select({ title: true, takings: { budget: true, worldwideGross: true } })
        .limit(2),
  },
  {
    title: 'A relation and its inverse, two films for each director, in one query a level',
    ask: async (db) =>
      await db.Director.where({ name: { $in: ['Steven Spielberg', 'Akira Kurosawa'] } }).include('films', (films) =>
        films.select({ title: true, released: true }).orderBy({ released: -1 }).limit(2),
      ),
  },
  {
    title: 'Nested relations: the longest flight with both its airports',
    ask: async (db) =>
      await db.Flight.all()
        .orderBy({ distance: -1 })
        .include('origin', (airport) => airport.select({ name: true, city: true }))
        .include('destination', (airport) => airport.select({ name: true, city: true }))
        .first(),
  },
  {
    title: 'Near a place: airports within 30 km of Manhattan',
    ask: async (db) =>
      await db.Airport.where({
        location: { $nearSphere: { $geometry: { type: 'Point', coordinates: [-73.97, 40.78] }, $maxDistance: 30_000 } },
      })
        .select({ name: true })
        .limit(4),
  },
  {
    title: 'Pages by key, with no skip',
    ask: async (db) => {
      const strongest = db.Earthquake.where({ magnitude: { $gt: 5 } })
        .select({ place: true, magnitude: true })
        .orderBy({ magnitude: -1 });
      const first = await strongest.page({ size: 2 });
      const second = first.next === undefined ? undefined : await strongest.page({ size: 2, after: first.next });
      return [first.items, second?.items];
    },
  },
  {
    title: 'Values in use, and how many',
    ask: async (db) => ({
      kinds: await db.Earthquake.all().distinct('kind'),
      tsunamis: await db.Earthquake.where({ tsunami: true }).count(),
    }),
  },
  {
    title: 'Save sends only what changed, and checks the version',
    ask: async (db) => {
      const film = await db.Film.where({ title: 'Jaws' }).first();
      if (film === null) return 'not found';
      film.tags.push('shark');
      film.takings.budget = Decimal128.fromString('9000000');
      await film.save();
      return { title: film.title, tags: film.tags, version: film.version };
    },
  },
  {
    title: 'An update with operators and array filters',
    ask: async (db) =>
      await db.Stock.where({ _id: 'AAPL' }).update(
        { $set: { 'quotes.$[first].price': '13.00' }, $max: { high: '250.00' } },
        { arrayFilters: [{ 'first.date': '2000-01-01' }] },
      ),
  },
  {
    title: 'Get or create in one step',
    ask: async (db) => {
      const { row, created } = await db.Director.getOrCreate({ name: 'Agnès Varda' }, {});
      return { name: row.name, created };
    },
  },
  {
    title: 'A transaction: all or nothing',
    ask: async (db) => {
      await db
        .transaction(async (tx) => {
          const director = await tx.Director.create({ name: 'Somebody New' });
          await tx.Film.create({ title: 'Unwritten', released: '2027-01-01', takings: {}, directorId: director._id });
          throw new Error('changed my mind');
        })
        .catch((error) => (error as Error).message);
      return { directorsNamedNew: await db.Director.where({ name: 'Somebody New' }).count() };
    },
  },
  {
    title: 'What is wrong is told at once and before anything is sent',
    ask: async (db) =>
      await db.Film.create({
        title: '',
        released: '2011-02-31',
        takings: { budget: '1.999' },
        rottenTomatoes: 101,
      }).catch((error) => (error as Error).message),
  },
];
