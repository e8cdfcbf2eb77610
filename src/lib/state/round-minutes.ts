// The minutes last chosen for a round, kept beside the stored data.
import { readMark, writeMark } from '#lib/state/local-marks.ts';

const mark = 'minutes';

/** Minutes; none where none were chosen. */
export const lastMinutes = (): number | undefined => Number(readMark(mark)) || undefined;

export const keepMinutes = (minutes: number): void => writeMark(mark, `${minutes}`);
