// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step }) => [
  // Post has the new index l_1 (schema/models/models.yaml:15)
  step.createIndexes('posts', [{ key: { l: 1 }, name: 'l_1' }]),
  // Post has the new index l_-1 (schema/models/models.yaml:16)
  step.createIndexes('posts', [{ key: { l: -1 }, name: 'l_-1', unique: true }]),
  // The index byH of Post changes (schema/models/models.yaml:11)
  step.replaceIndex(
    'posts',
    { key: { h: 1 }, name: 'byH' },
    { key: { h: 1, l: 1 }, name: 'byH' },
  ),
  // The index byJ of Post changes (schema/models/models.yaml:13)
  step.replaceIndex(
    'posts',
    { key: { j: 1 }, name: 'byJ', unique: true },
    { key: { j: 1 }, name: 'byJ', sparse: true, unique: true },
  ),
  // The index c_1 of Post changes (schema/models/models.yaml:6)
  step.modifyIndex(
    'posts',
    { key: { c: 1 }, name: 'c_1' },
    { key: { c: 1 }, name: 'c_1', unique: true },
  ),
  // The index d_1 of Post changes (schema/models/models.yaml:7)
  step.replaceIndex(
    'posts',
    { key: { d: 1 }, name: 'd_1', unique: true },
    { key: { d: 1 }, name: 'd_1' },
  ),
  // The index e_1 of Post changes (schema/models/models.yaml:8)
  step.modifyIndex(
    'posts',
    { key: { e: 1 }, name: 'e_1', expireAfterSeconds: 100 },
    { key: { e: 1 }, name: 'e_1', expireAfterSeconds: 200, hidden: true },
  ),
  // The index f_1 of Post changes (schema/models/models.yaml:9)
  // Documents expire sooner than before, and do not come back.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.modifyIndex(
    'posts',
    { key: { f: 1 }, name: 'f_1', expireAfterSeconds: 100 },
    { key: { f: 1 }, name: 'f_1', expireAfterSeconds: 50 },
    { destructive: 'refuse' },
  ),
  // The index k_1 of Post changes (schema/models/models.yaml:14)
  step.replaceIndex(
    'posts',
    { key: { k: 1 }, name: 'k_1', expireAfterSeconds: 100 },
    { key: { k: 1 }, name: 'k_1' },
  ),
  // The index g of Post is renamed to byG (schema/models/models.yaml:10)
  step.replaceIndex(
    'posts',
    { key: { g: 1 }, name: 'g', unique: true },
    { key: { g: 1 }, name: 'byG', unique: true },
  ),
  // The index byB of Post is renamed to byTheB (schema/models/models.yaml:5)
  step.replaceIndex(
    'posts',
    { key: { b: 1 }, name: 'byB' },
    { key: { b: 1 }, name: 'byTheB' },
  ),
  // The index i_text of Post changes and becomes i_text_a_1 (schema/models/models.yaml:12)
  // It leaves a gap: until the new index is built, no text is found.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.replaceIndex(
    'posts',
    { key: { i: 'text' }, name: 'i_text' },
    { key: { i: 'text', a: 1 }, name: 'i_text_a_1' },
    { gap: 'refuse' },
  ),
  // Post loses the index a_1 (schema/models/models.yaml:2)
  step.dropIndex('posts', { key: { a: 1 }, name: 'a_1' }),
]);
