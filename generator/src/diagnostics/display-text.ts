import { escapeInvisible } from './fill-template.ts';

const TAB_WIDTH = 4;

// East Asian wide and fullwidth characters and emoji take two columns (Unicode Standard Annex 11, in scripts for brevity).
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
// Joiners are part of how some scripts are written.
const MARK = /^[\p{M}\u200c\u200d]$/u;

/** A stretch of a line as a terminal shows it. */
export interface DisplayText {
  readonly text: string;
  /** Columns that it takes. */
  readonly width: number;
}

/**
 * Makes text safe and measurable: tabs become spaces, what does not show becomes an escape. Marks that join the character
 * before them take no column, wide characters two.
 * @param column the column at which it begins, from 0, since tabs reach to the next multiple
 */
export function displayText(source: string, column = 0): DisplayText {
  let text = '';
  let end = column;
  for (const character of source) {
    const shown = character === '\t' ? ' '.repeat(TAB_WIDTH - (end % TAB_WIDTH)) : escapeInvisible(character);
    text += shown;
    end += widthOf(character, shown);
  }
  return { text, width: end - column };
}

function widthOf(character: string, shown: string): number {
  if (shown.length > character.length || character === '\t') return shown.length;
  if (MARK.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}
