import { modelsPerFile, shopModelNames } from './synthetic-models.ts';
import { outputName } from './synthetic-project.ts';

/** A program that uses each of `count` models: it creates, reads, updates, saves and deletes, and may select and include. */
export function crudProgram(count: number, selects: boolean): string {
  const groups = Array.from({ length: count / modelsPerFile }, (_, group) => group);
  return [
    `import { connect, type Client } from './${outputName}/index.js';`,
    `import { ObjectId } from '@espalier/runtime';`,
    `export async function open(): Promise<Client> { return connect('mongodb://localhost/shop'); }`,
    ...groups.flatMap((group) => [
      reviewText(group),
      ...shopModelNames(group).map((name) => commonText(name)),
      ...(selects ? shopModelNames(group).map((name) => selectText(name)) : []),
      ...(selects ? [includeText(group)] : []),
    ]),
    '',
  ].join('\n');
}

function commonText(name: string): string {
  return `
export async function use${name}(db: Client, id: ObjectId): Promise<unknown> {
  const rows = await db.${name}.where({ createdAt: { $gte: new Date(0) } }).orderBy({ createdAt: -1 }).limit(10);
  const row = await db.${name}.get(id);
  await db.${name}.where({ _id: id }).update({ $set: { ${change(name)} } });
  await row.save();
  await db.${name}.where({ _id: { $in: [id, row._id] } }).delete();
  return rows[0]?.createdAt;
}`;
}

function change(name: string): string {
  const [, kind = ''] = /^(\D+)\d+$/.exec(name) ?? [];
  const changes: Readonly<Record<string, string>> = {
    Customer: `name: 'Ada'`,
    Product: `title: 'Lamp'`,
    Order: `remarks: 'Ring twice.'`,
    Invoice: `reminders: 1`,
    Payment: `reference: 'A 17'`,
    Shipment: `parcels: 2`,
    Warehouse: `capacity: 400`,
    Review: `stars: 4`,
    Ticket: `subject: 'A lamp is broken'`,
    Account: `name: 'Ada'`,
  };
  return changes[kind] ?? '';
}

function reviewText(group: number): string {
  return `
export async function create${group}(db: Client, customerId: ObjectId, productId: ObjectId): Promise<ObjectId> {
  const review = await db.Review${group}.create({
    customerId, productId, stars: 5, title: 'Good', text: 'It works.', pros: ['light'], cons: [], answer: null,
  });
  return review._id;
}`;
}

function selectText(name: string): string {
  return `
export async function select${name}(db: Client): Promise<Date | undefined> {
  const rows = await db.${name}.where({ createdAt: { $gte: new Date(0) } }).select({ createdAt: true });
  return rows[0]?.createdAt;
}`;
}

function includeText(group: number): string {
  return `
export async function include${group}(db: Client): Promise<string | undefined> {
  const orders = await db.Order${group}.where({ state: 'open' }).include('customer');
  return orders[0]?.customer?.name;
}`;
}
