import type { OptionProblem } from '../field-type.ts';
import { findAmbiguity } from './find-ambiguity.ts';
import { parsePattern } from './parse-pattern.ts';

/**
 * Objects to a pattern that JavaScript or the server would not take, or that could keep the process busy: patterns run on
 * texts that strangers send.
 * @param isBounded whether a greatest length stands beside it, which keeps quadratic time short
 */
export function checkPattern(pattern: string, isBounded: boolean): readonly OptionProblem[] {
  if (pattern.length > LONGEST_PATTERN) return [problem(`the pattern is longer than ${LONGEST_PATTERN} characters`)];
  try {
    new RegExp(pattern, 'u');
  } catch (error) {
    return [problem(`the pattern is no regular expression: ${reasonOf(error)}`)];
  }
  const node = parsePattern(pattern);
  if ('message' in node) return [problem(node.message)];
  const ambiguity = findAmbiguity(node);
  if (ambiguity === 'loop') {
    return [
      {
        ...problem('the pattern can take exponential time: a repeated group can match the same text in several ways'),
        hint: 'Make every turn of the group begin with a character that cannot stand elsewhere in it, as in (-[a-z]+)*.',
      },
    ];
  }
  if (ambiguity === 'chain') {
    return [
      {
        ...problem('the pattern can take very long: more than three of its repetitions can match the same characters'),
        hint: 'Say what stands between them by characters that they cannot match themselves, as in ^[a-z]+(-[a-z]+)*$.',
      },
    ];
  }
  if (ambiguity === 'search' && !isBounded) {
    return [
      {
        ...problem('the pattern can take long on long texts'),
        hint: 'Give the text a "maxLength", or begin the pattern with ^.',
        severity: 'warning',
      },
    ];
  }
  return [];
}

const LONGEST_PATTERN = 500;

function problem(message: string): OptionProblem {
  return { option: 'pattern', message };
}

/** The last part of `Invalid regular expression: /(/u: Unterminated group`. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split(': ').at(-1) ?? error.message).toLowerCase() : String(error);
}
