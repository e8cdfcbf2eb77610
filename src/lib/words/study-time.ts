// A week of study time in words.
import type { Availability, presets } from '#lib/domain/availability.ts';
import { minutesText } from '#lib/words/dates.ts';

/** What the weeks to choose from are called. */
export const presetTexts: Readonly<Record<keyof typeof presets, string>> = {
	phone: '30 min, phone only',
	evenings: '1 h on weekdays',
	weekends: 'Mostly weekends',
	lots: '2 h a day'
};

/** Returns how much study time a week has, and how much of it at a computer: `8 h a week, 5 h at a computer`. `step`: rounded to as many minutes. */
export function weekText({ desk, anywhere }: Pick<Availability, 'desk' | 'anywhere'>, step = 1): string {
	const sum = (week: readonly number[]) =>
		Math.round(week.reduce((all, minutes) => all + minutes, 0) / step) * step;
	const atDesk = sum(desk);
	const where = atDesk === 0 ? 'all on your phone' : `${minutesText(atDesk)} at a computer`;
	return `${minutesText(atDesk + sum(anywhere))} a week, ${where}`;
}
