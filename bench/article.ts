import { ObjectId } from 'mongodb';

/** Where an author lives. */
export interface Address {
  street: string;
  city: string;
  zip: string;
  country: string;
  phone: string;
}

/** Who wrote an article, embedded in it. */
export interface Author {
  name: string;
  email: string;
  bio: string;
  joinedAt: Date;
  website: string;
  reputation: number;
  address: Address;
}

/** One of an article's five comments. */
export interface Comment {
  name: string;
  text: string;
  at: Date;
  likes: number;
  approved: boolean;
}

/** What an application gives to insert an article. */
export interface ArticleInput {
  title: string;
  slug: string;
  excerpt: string;
  body: string;
  status: 'draft' | 'live' | 'archived';
  language: 'en' | 'de' | 'fr' | 'es';
  views: number;
  score: number;
  featured: boolean;
  readMinutes: number;
  author: Author;
  tags: string[];
  comments: Comment[];
  publishedAt: Date;
}

/** The document that every side reads and writes: 55 values in 17 fields, about 1.9 KB of BSON. */
export interface Article extends ArticleInput {
  _id: ObjectId;
  createdAt: Date;
  updatedAt: Date;
}

/** What the workload of three fields reads, besides `_id`. */
export type ArticleSummary = Pick<Article, '_id' | 'title' | 'status' | 'views'>;

const sentence = 'The river rose twice that winter and nobody in the valley agreed afterwards on what it had taken. ';
const names = ['Ada Moreau', 'Jörg Keller', 'Mina Okafor', 'Luis Ortega', 'Hana Suzuki', 'Tom Baxter', 'Eva Lindqvist'];
const cities = ['Lyon', 'Zürich', 'Lagos', 'Sevilla', 'Kyoto', 'Leeds', 'Malmö'];
const languages = ['en', 'de', 'fr', 'es'] as const;
const firstDay = Date.UTC(2024, 0, 1);
const minute = 60_000;

/** The article with this number. The same number gives the same values, apart from `slug` when `series` differs. */
export function makeInput(number: number, series: string): ArticleInput {
  return {
    title: `What the water left behind, part ${number}`,
    slug: `what-the-water-left-behind-${series}-${number}`,
    excerpt: sentence.slice(0, 60 + (number % 30)),
    body: sentence.repeat(5).slice(0, 400 + (number % 80)),
    status: number % 4 === 0 ? 'draft' : 'live',
    language: pick(languages, number),
    views: (number * 37) % 100_000,
    score: (number % 9) + 0.25,
    featured: number % 5 === 0,
    readMinutes: 1 + (number % 20),
    author: makeAuthor(number),
    tags: ['water', 'winter', 'valley', `year-${2000 + (number % 25)}`, `region-${number % 90}`],
    comments: [0, 1, 2, 3, 4].map((index) => makeComment(number, index)),
    publishedAt: new Date(firstDay + number * minute),
  };
}

/** The stored document with this number, its fields in the order in which the model declares them. */
export function makeArticle(number: number, series: string): Article {
  const now = new Date(firstDay + number * minute + 500);
  return { _id: new ObjectId(), ...makeInput(number, series), createdAt: now, updatedAt: now };
}

function makeAuthor(number: number): Author {
  const name = pick(names, number);
  const city = pick(cities, number);
  return {
    name,
    email: `writer${number % 700}@example.org`,
    bio: sentence.slice(0, 50 + (number % 20)),
    joinedAt: new Date(firstDay - (number % 3000) * minute),
    website: `https://example.org/writers/${number % 700}`,
    reputation: number % 5000,
    address: {
      street: `${1 + (number % 200)} Mill Lane`,
      city,
      zip: String(10_000 + (number % 80_000)),
      country: 'EU',
      phone: `+33 1 55 ${String(100_000 + (number % 900_000))}`,
    },
  };
}

function makeComment(number: number, index: number): Comment {
  return {
    name: pick(names, number + index + 1),
    text: sentence.slice(index, 40 + ((number + index * 7) % 40)),
    at: new Date(firstDay + (number + index) * minute),
    likes: (number * 3 + index) % 400,
    approved: (number + index) % 7 !== 0,
  };
}

function pick<Item>(items: readonly Item[], number: number): Item {
  const item = items[number % items.length];
  if (item === undefined) throw new RangeError('There is nothing to pick from.');
  return item;
}
