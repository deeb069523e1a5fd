import type { Snapshot } from '@espalier/runtime/migrate';
import type { ModelGraph, Type } from '../../generator/src/3-link/model-graph.ts';
import { type Answers, noAnswers } from '../../generator/src/4-plan/answers/answers.ts';
import type { MigrationPlan, Question } from '../../generator/src/4-plan/migration-plan.ts';
import { planMigration } from '../../generator/src/4-plan/plan.ts';
import type { Outcome } from '../../generator/src/diagnostics/diagnostic.ts';

/**
 * Plans and answers every question as somebody would who does not look: nothing was renamed, anything fills, data steps
 * will be written.
 */
export function planAnswered(
  last: Snapshot,
  graph: ModelGraph,
  given: Answers = noAnswers,
): { outcome: Outcome<MigrationPlan>; answers: Answers } {
  let answers = withoutUnused(given, planMigration(last, graph, given));
  let outcome = planMigration(last, graph, answers);
  for (let round = 0; round < 10 && (outcome.value?.questions.length ?? 0) > 0; round += 1) {
    answers = (outcome.value?.questions ?? []).reduce((given, question) => answer(graph, given, question), answers);
    outcome = planMigration(last, graph, answers);
  }
  return { outcome, answers };
}

/** Of values of enums that nothing holds, nothing is asked. */
function withoutUnused(answers: Answers, { diagnostics }: Outcome<MigrationPlan>): Answers {
  const unused = diagnostics.filter(({ code }) => code === 'plan/unused-answer').map(({ message }) => message);
  const isUsed = (subject: string) => !unused.some((message) => message.includes(`--map ${subject}"`));
  return { ...answers, maps: new Map([...answers.maps].filter(([subject]) => isUsed(subject))) };
}

function answer(graph: ModelGraph, answers: Answers, question: Question): Answers {
  const { subject } = question;
  switch (question.kind) {
    case 'rename':
      return { ...answers, drops: new Set([...answers.drops, subject]) };
    case 'transform':
      return { ...answers, transforms: new Set([...answers.transforms, subject]) };
    case 'fill':
      return { ...answers, fills: new Map([...answers.fills, [subject, fillFor(graph, subject)]]) };
  }
}

function fillFor({ models, embedded }: ModelGraph, subject: string): string {
  const [, ownerName, fieldName, place = ''] = /^(\w+)\.(\w+)(.*)$/.exec(subject) ?? [];
  const owner = [...models, ...embedded].find(({ name }) => name === ownerName);
  const field = owner?.fields.find(({ name }) => name === fieldName);
  return field === undefined ? '' : textOf(innerType(field.type, place));
}

function innerType(type: Type, place: string): Type {
  if (place === '') return type;
  if (type.kind === 'array') return innerType(type.items.type, place.slice(2));
  return type.kind === 'map' ? innerType(type.values.type, place.slice(2)) : type;
}

const TEXTS: Readonly<Record<string, string>> = {
  int: '1',
  long: '2',
  double: '1.5',
  decimal: '2.5',
  bool: 'true',
  datetime: '2024-05-06T07:08:09.000Z',
  date: '2024-05-06',
  objectId: '507f1f77bcf86cd799439011',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
};

function textOf(type: Type): string {
  if (type.kind === 'enum') return type.enum.values[0]?.value ?? '';
  return type.kind === 'scalar' ? (TEXTS[type.fieldType.name] ?? 'text') : JSON.stringify(sampleOf(type));
}

function sampleOf(type: Type): unknown {
  switch (type.kind) {
    case 'array':
      return Array.from({ length: type.minItems ?? 0 }, () => sampleOf(type.items.type));
    case 'map':
      return {};
    case 'embedded': {
      const needed = type.embedded.fields.filter((field) => !field.optional && field.default?.kind !== 'constant');
      return Object.fromEntries(needed.map((field) => [field.name, sampleOf(field.type)]));
    }
    default:
      return ['int', 'long', 'double', 'bool'].includes(type.kind === 'scalar' ? type.fieldType.name : '')
        ? JSON.parse(textOf(type))
        : textOf(type);
  }
}
