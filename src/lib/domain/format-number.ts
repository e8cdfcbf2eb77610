// Numbers as a sentence writes them, the same on every machine.
const english = new Intl.NumberFormat('en');

/** Returns a number like `12,500`. */
export const numerals = (count: number): string => english.format(count);
