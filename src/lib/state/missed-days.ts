// Whether the person is asked about missed study days now.
import { addDays, type Day } from '#lib/domain/time/day.ts';
import { readMark, writeMark } from '#lib/state/local-marks.ts';

const mark = 'missed-days-later';
/** Days for which “Later” is quiet. */
const quiet = 2;

/** Returns whether the question may be shown: “Later” wasn't tapped in the last two days. */
export const mayAskAboutMissedDays = (today: Day): boolean => (readMark(mark) ?? '') <= today;

/** Stays quiet about missed days for two days. */
export const askLater = (today: Day): void => writeMark(mark, addDays(today, quiet));
