/** The words in the first lines of every file that the compiler owns, by which it knows its own. */
export const ownershipMark = 'Written by Espalier';

/** The folder of local state, relative to the project. All in it is the compiler's, and none of it is committed. */
export const localFolder = '.espalier';
