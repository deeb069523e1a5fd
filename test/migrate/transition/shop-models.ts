import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The shop's models, of which its client is made. */
export const afterYaml = readFileSync(join(import.meta.dirname, 'shop/schema/models/shop.yaml'), 'utf8');

/** What they were before. */
export const beforeYaml = `
enums:
  Status:
    values: { draft: Not public., published: Public., removed: {} }

embedded:
  Comment:
    fields: { txt: string?, mood: Status?, stars: int? }
  Meta:
    fields: { name: string?, note: string? }
  Price:
    fields: { sum: int? }

models:
  Item:
    fields:
      title: string?
      sub: (string | null)?
      tags: 'string[]?'
      words: int?
      score: int?
      cost: string?
      order: { type: int?, stored: o }
      status: Status?
      moods: Status[]?
      comments: Comment[]?
      info: Meta?
      prices: Record<string, Price>?
      count: int?
  Note:
    fields:
      productId: { type: ref(Item)?, inverse: notes }
      rows: 'string[]'
      number: int
    version: true
`;
