// The day of a report, in the ways people and programs write it. Where two days can be meant, both are given.
import { addDays, isDay, type Day } from '#lib/domain/time/day.ts';

/** A day, two days that can be meant (day first, month first), or something like a day that does not exist. */
export type DayRead =
	| { readonly kind: 'day'; readonly day: Day }
	| { readonly kind: 'either'; readonly days: readonly [Day, Day] }
	| { readonly kind: 'impossible' };

/** Month names in the exam's languages with Latin letters, January to December. */
const months: readonly (readonly string[])[] = [
	'january jan januar janner janvier janv enero ene janeiro gennaio gen',
	'february feb februar fevrier fevr fev febrero fevereiro febbraio febr',
	'march mar marz mrz mars marzo marco',
	'april apr avril avr abril abr aprile',
	'may mai mayo maio maggio mag',
	'june jun juni juin junio junho giugno giu',
	'july jul juli juillet juil julio julho luglio lug',
	'august aug aout agosto ago',
	'september sep sept septembre septiembre set setembro settembre sett',
	'october oct oktober okt octobre octubre outubro out ottobre ott',
	'november nov novembre noviembre novembro',
	'december dec dezember dez decembre diciembre dic dezembro dicembre'
].map((names) => names.split(' '));
const monthOf = (name: string): number => months.findIndex((names) => names.includes(name)) + 1;

const made = (year: string, month: number, day: string): Day | undefined => {
	const text = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(text) ? text : undefined;
};
const one = (day: Day | undefined): DayRead => (day ? { kind: 'day', day } : { kind: 'impossible' });

const yearFirst =
	/(?<!\d)((?:19|20|21)\d{2})(?:[-/.]\s?|[年년]\s?)(\d{1,2})(?:[-/.]\s?|[月월]\s?)(\d{1,2})(?!\d)/;
const numeric = /(?<![\d/.-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?((?:19|20|21)\d{2}|\d{2})(?![\d/-]|\.\d)/;
const dayThenName =
	/(?<![\d.,])(\d{1,2})(?:st|nd|rd|th|º|°|\.)?[\s-]*(?:de |of )?(\p{L}{3,10})\.?,?[\s-]*(?:de |del )?((?:19|20|21)\d{2})(?!\d)/gu;
const nameThenDay =
	/(?<!\p{L})(\p{L}{3,10})\.?[\s-]*(\d{1,2})(?:st|nd|rd|th)?,?[\s-]+((?:19|20|21)\d{2})(?!\d)/gu;

/** Days before `today` by the word a person uses for them. */
const daysAgo: readonly (readonly [RegExp, number])[] = [
	[/\bthe day before yesterday\b/, 2],
	[/\byesterday\b/, 1],
	[/\b(?:today|this (?:morning|afternoon|evening))\b/, 0]
];

/** As `dayIn`, for a person's own words: also “today” and “yesterday”, counted from `today`. */
export function dayTold(line: string, today: Day | undefined): ReturnType<typeof dayIn> {
	const written = dayIn(line);
	if (written || today === undefined) return written;
	for (const [words, days] of daysAgo)
		if (words.test(line)) return { read: one(addDays(today, -days)), rest: line.replace(words, ' ') };
	return undefined;
}

/** The first day in a folded text and the text without it, or `undefined` where there is nothing like a day. */
export function dayIn(line: string): { readonly read: DayRead; readonly rest: string } | undefined {
	const found = (read: DayRead, text: string) => ({ read, rest: line.replace(text, ' ') });
	const iso = yearFirst.exec(line);
	if (iso) return found(one(made(iso[1]!, Number(iso[2]), iso[3]!)), iso[0]);
	for (const [text, day, name, year] of line.matchAll(dayThenName))
		if (monthOf(name!) > 0) return found(one(made(year!, monthOf(name!), day!)), text);
	for (const [text, name, day, year] of line.matchAll(nameThenDay))
		if (monthOf(name!) > 0) return found(one(made(year!, monthOf(name!), day!)), text);
	const digits = numeric.exec(line);
	if (!digits) return undefined;
	const [text, a, mark, b, year] = digits;
	const dayFirst = made(year!, Number(b), a!);
	const monthFirst = made(year!, Number(a), b!);
	// Where dots part the numbers, the day comes first.
	if (mark === '.' && dayFirst) return found(one(dayFirst), text);
	if (dayFirst && monthFirst && dayFirst !== monthFirst)
		return found({ kind: 'either', days: [dayFirst, monthFirst] }, text);
	return found(one(dayFirst ?? monthFirst), text);
}
