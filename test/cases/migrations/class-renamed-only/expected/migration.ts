// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

// Post is renamed to Article (schema/models/models.yaml:2)
// There is nothing to do in a database for that.
export default defineMigration<Before, After>(() => []);
