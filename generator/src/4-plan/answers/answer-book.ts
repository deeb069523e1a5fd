import type { Answers } from './answers.ts';
import { shellWord } from './shell-word.ts';

type Flag = 'rename' | 'drop' | 'fill' | 'map' | 'transform';

/** The answers of one run, which remembers those that were asked for. */
export class AnswerBook {
  readonly #answers: Answers;
  readonly #used = new Set<string>();

  constructor(answers: Answers) {
    this.#answers = answers;
  }

  /** The new name of what had another one, if it is one of those that can be. */
  rename(subject: string, isPossible: (name: string) => boolean): string | undefined {
    const name = this.#answers.renames.get(subject);
    return name !== undefined && isPossible(name) ? this.#use('rename', subject, name) : undefined;
  }

  /** The value that replaces a value of an enum, if it is one. */
  map(subject: string, isPossible: (value: string) => boolean): string | undefined {
    const value = this.#answers.maps.get(subject);
    return value !== undefined && isPossible(value) ? this.#use('map', subject, value) : undefined;
  }

  /** What a field is filled with, as typed. */
  fill(subject: string): string | undefined {
    return this.#use('fill', subject, this.#answers.fills.get(subject));
  }

  /** Whether something is meant to be gone. */
  isDropped(subject: string): boolean {
    return this.#use('drop', subject, this.#answers.drops.has(subject) || undefined) ?? false;
  }

  /** Whether a data step will be written. */
  isTransformed(subject: string): boolean {
    return this.#use('transform', subject, this.#answers.transforms.has(subject) || undefined) ?? false;
  }

  /** The answers that nothing asked for, as flags. */
  unused(): readonly string[] {
    const { renames, drops, fills, maps, transforms } = this.#answers;
    const given: [Flag, Iterable<string>][] = [
      ['rename', renames.keys()],
      ['drop', drops],
      ['fill', fills.keys()],
      ['map', maps.keys()],
      ['transform', transforms],
    ];
    const flags = given.flatMap(([flag, subjects]) =>
      [...subjects].map((subject) => `--${flag} ${shellWord(subject)}`),
    );
    return flags.filter((flag) => !this.#used.has(flag));
  }

  #use<Value>(flag: Flag, subject: string, answer: Value): Value {
    if (answer !== undefined) this.#used.add(`--${flag} ${shellWord(subject)}`);
    return answer;
  }
}
