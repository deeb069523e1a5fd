/** Of the shop's models what the documents of a migration need that is applied and undone; more than that may be in them. */
export const afterYaml = `
enums:
  Status:
    values: { draft: Not public., live: { description: Public., was: published }, gone: { was: removed } }

embedded:
  Comment:
    fields: { text: { type: string?, was: txt }, mood: Status?, stars: int? }
  Meta:
    fields: { label: { type: string?, was: name }, note: string? }
  Price:
    fields: { amount: { type: int?, was: sum } }

models:
  Item:
    fields:
      heading: { type: string?, was: title }
      subtitle: { type: (string | null)?, was: sub }
      labels: { type: 'string[]?', was: tags }
      words: { type: string?, was: { type: int } }
      points: { type: long?, was: { name: score, type: int } }
      price: { type: int?, was: { name: cost, type: string } }
      rank: { type: int?, stored: r, was: { name: order, stored: o } }
      status: Status?
      moods: Status[]?
      comments: Comment[]?
      meta: { type: Meta?, was: info }
      prices: Record<string, Price>?
      count: int?
  Note:
    fields:
      itemId: { type: ref(Item)?, was: productId, inverse: notes }
      lines: { type: 'string[]', was: rows }
      number: int
    version: true
`;

/** What these were before. */
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
