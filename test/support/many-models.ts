/** YAML of `count` models as a shop or a newsroom has them: 14 fields, an embedded type for every tenth, references to a neighbour. */
export function manyModels(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `Model${index}`);
  const models = names.map((name, index) => modelText(name, `Part${Math.floor(index / 10)}`, names[index - 1] ?? name));
  const parts = Array.from({ length: Math.ceil(count / 10) }, (_, index) => partText(`Part${index}`));
  return `embedded:\n${parts.join('')}models:\n${models.join('')}`;
}

function partText(name: string): string {
  return `  ${name}:
    description: A part of a document.
    fields:
      label: string(1..100)
      amount: decimal(12,2)?
      at: { type: datetime, default: now }
      kind: { enum: [small, middle, large], default: small }
      note: string | null
`;
}

function modelText(name: string, part: string, neighbour: string): string {
  return `  ${name}:
    description: One of many models.
    fields:
      title: string(1..200)
      slug: { type: string, unique: true, immutable: true }
      neighbourId: { ref: ${neighbour}, inverse: from${name} }
      state: { enum: [draft, live, gone], default: draft }
      price: decimal(12,2)?
      subtitle: string | null
      count: int
      score: { type: double, default: 0 }
      views: { type: long, default: 0 }
      isPinned: { type: bool, default: false }
      labels: string[]
      counts: Record<string, int>
      parts: ${part}[]
      main: ${part}?
    timestamps: true
    version: true
`;
}
