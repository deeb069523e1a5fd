// Made by `espalier migrate make`. From here on it is yours: review it, complete it, commit it.
import { defineMigration } from '@espalier/runtime/migrate';
import type { After, Before } from './documents.ts';

export default defineMigration<Before, After>(({ step, edit }) => [
  // Money.amount changes from int to decimal (schema/models/models.yaml:2)
  // Money.currency is renamed to Money.unit (schema/models/models.yaml:2)
  // Money.old is removed (schema/models/models.yaml:2)
  // Money.rate is new (schema/models/models.yaml:2)
  step.widenValidator('gifts'),
  step.widenValidator('orders'),
  // It takes values away. They stay in the trash until `espalier migrate purge`.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.rewrite('gifts', [
    edit.convertField('worth.amount', { from: 'int', to: 'decimal' }),
    edit.renameField('worth.currency', 'unit'),
    edit.removeField('worth.old', { destructive: 'refuse' }),
    edit.addField('worth.rate', { constant: { $numberDouble: '1' } }),
  ]),
  step.tightenValidator('gifts'),
  // It takes values away. They stay in the trash until `espalier migrate purge`.
  // To be reviewed: write 'allow' instead of 'refuse' if that is meant.
  step.rewrite('orders', [
    edit.convertField('byName.$*.extras.$*.amount', {
      from: 'int',
      to: 'decimal',
    }),
    edit.renameField('byName.$*.extras.$*.currency', 'unit'),
    edit.removeField('byName.$*.extras.$*.old', { destructive: 'refuse' }),
    edit.addField('byName.$*.extras.$*.rate', {
      constant: { $numberDouble: '1' },
    }),
    edit.convertField('byName.$*.price.amount', { from: 'int', to: 'decimal' }),
    edit.renameField('byName.$*.price.currency', 'unit'),
    edit.removeField('byName.$*.price.old', { destructive: 'refuse' }),
    edit.addField('byName.$*.price.rate', { constant: { $numberDouble: '1' } }),
    edit.convertField('grid.$[].$[].amount', { from: 'int', to: 'decimal' }),
    edit.renameField('grid.$[].$[].currency', 'unit'),
    edit.removeField('grid.$[].$[].old', { destructive: 'refuse' }),
    edit.addField('grid.$[].$[].rate', { constant: { $numberDouble: '1' } }),
    edit.convertField('lines.$[].extras.$*.amount', {
      from: 'int',
      to: 'decimal',
    }),
    edit.renameField('lines.$[].extras.$*.currency', 'unit'),
    edit.removeField('lines.$[].extras.$*.old', { destructive: 'refuse' }),
    edit.addField('lines.$[].extras.$*.rate', {
      constant: { $numberDouble: '1' },
    }),
    edit.convertField('lines.$[].price.amount', { from: 'int', to: 'decimal' }),
    edit.renameField('lines.$[].price.currency', 'unit'),
    edit.removeField('lines.$[].price.old', { destructive: 'refuse' }),
    edit.addField('lines.$[].price.rate', { constant: { $numberDouble: '1' } }),
    edit.convertField('total.amount', { from: 'int', to: 'decimal' }),
    edit.renameField('total.currency', 'unit'),
    edit.removeField('total.old', { destructive: 'refuse' }),
    edit.addField('total.rate', { constant: { $numberDouble: '1' } }),
  ]),
  step.tightenValidator('orders'),
]);
