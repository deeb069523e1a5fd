import type { Answers } from '../../4-plan/answers/answers.ts';

/** One answer of the command line: `Post.title=heading`. */
export interface AnswerWord {
  readonly subject: string;
  readonly value: string;
}

/** The answers of the command line, by flag. */
export interface AnswerWords {
  readonly rename: readonly AnswerWord[];
  readonly drop: readonly string[];
  readonly fill: readonly AnswerWord[];
  readonly map: readonly AnswerWord[];
  readonly transform: readonly string[];
}

/** The answers as the planner takes them. */
export function answersOf({ rename, drop, fill, map, transform }: AnswerWords): Answers {
  const byName = (words: readonly AnswerWord[]) => new Map(words.map(({ subject, value }) => [subject, value]));
  return {
    renames: byName(rename),
    drops: new Set(drop),
    fills: byName(fill),
    maps: byName(map),
    transforms: new Set(transform),
  };
}
