// Days, results, scores, times and codes of exams in folded text, in the ways people and programs write them.
import { addDays, isDay, type Day } from '#lib/domain/time/day.ts';
import { isTime, type Time } from '#lib/domain/time/zone.ts';

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

const dayOf = (year: string, month: number, day: string): Day | undefined => {
	const text = `${year.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDay(text) ? text : undefined;
};
const dayRead = (day: Day | undefined): DayRead => (day ? { kind: 'day', day } : { kind: 'impossible' });

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

/**
 * Returns the first day in a folded text and the text without it, or `undefined` where nothing is like a day. With `today` also
 * “today” and “yesterday”, where no day is written.
 */
export function dayIn(
	line: string,
	today?: Day
): { readonly read: DayRead; readonly rest: string } | undefined {
	const found = (read: DayRead, text: string) => ({ read, rest: line.replace(text, ' ') });
	const iso = yearFirst.exec(line);
	if (iso) return found(dayRead(dayOf(iso[1]!, Number(iso[2]), iso[3]!)), iso[0]);
	for (const [text, day, name, year] of line.matchAll(dayThenName))
		if (monthOf(name!) > 0) return found(dayRead(dayOf(year!, monthOf(name!), day!)), text);
	for (const [text, name, day, year] of line.matchAll(nameThenDay))
		if (monthOf(name!) > 0) return found(dayRead(dayOf(year!, monthOf(name!), day!)), text);
	const digits = numeric.exec(line);
	if (!digits) {
		const [words, days] = (today && daysAgo.find(([pattern]) => pattern.test(line))) ?? [];
		return words && { read: dayRead(addDays(today!, -days!)), rest: line.replace(words, ' ') };
	}
	const [text, a, mark, b, year] = digits;
	const dayFirst = dayOf(year!, Number(b), a!);
	const monthFirst = dayOf(year!, Number(a), b!);
	// Between dots, the day comes first.
	if (mark === '.' && dayFirst) return found(dayRead(dayFirst), text);
	if (dayFirst && monthFirst && dayFirst !== monthFirst)
		return found({ kind: 'either', days: [dayFirst, monthFirst] }, text);
	return found(dayRead(dayFirst ?? monthFirst), text);
}

const failed =
	/(?<!\p{L})(?:failed|failure|fail|not passed|not pass|didnt pass|(?:didnt|did not) make it|unsuccessful|nicht bestanden|durchgefallen|echec|echoue|non reussi|no aprobado|no superado|suspenso|suspendido|reprobado|reprovado|nao aprovado|non superato|bocciato)(?!\p{L})|不合格|未通过|未通過|不及格|불합격/u;
const passed =
	/(?<!\p{L})(?:passed|pass|successful|bestanden|reussite|reussi|admis|aprobado|superado|aprovado|superato)(?!\p{L})|合格|通过|通過|及格|합격/u;

/** Returns pass or fail in a folded text, and the text without those words; `undefined` where it says neither or both. */
export function resultIn(
	text: string
): { readonly result: 'fail' | 'pass'; readonly rest: string } | undefined {
	const no = failed.exec(text);
	const rest = no ? text.replace(no[0], ' ') : text;
	const yes = passed.exec(rest);
	if (no && yes) return undefined;
	if (no) return { result: 'fail', rest };
	return yes ? { result: 'pass', rest: text.replace(yes[0], ' ') } : undefined;
}

const scorePattern =
	/^[^\p{L}\d]*(\d{1,9})(?:[.,]0+)? ?(?:(?:\/|of|out of|von|sur|de|su|sobre) ?1[., ]?000)? ?(?:points?|pts?|punkte)?[^\p{L}\d]*$/u;

/** Returns a whole number that is alone as a score is: `641`, `641 / 1000`, `641 points`. */
export function scoreIn(text: string): number | undefined {
	const said = resultIn(text);
	const found = scorePattern.exec((said?.rest ?? text).replace(/^\D*1[., ]000\D*$/, '1000').trim());
	return found ? Number(found[1]) : undefined;
}

const timePattern = /^(\d{1,2})[:.h](\d{2})(?::\d{2})? ?(?:([ap])\.?m\.?|uhr|h)?$/;

/** Returns a time of day that is alone: `14:20`, `2:20 pm`. */
export function timeIn(text: string): Time | undefined {
	const [, hour, minute, half] = timePattern.exec(text.trim()) ?? [];
	if (hour === undefined || (half && !(Number(hour) >= 1 && Number(hour) <= 12))) return undefined;
	const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
	const time = `${String(hours).padStart(2, '0')}:${minute}`;
	return isTime(time) ? time : undefined;
}

const codePattern =
	/(?<![\p{L}\p{N}])(?:(az|ai|dp|sc|pl)[- ]?|(ab|da|gh|mb|md|ms|ws)-?)(\d{3})(?![\p{L}\p{N}])/gu;

/** Returns the codes of exams in a folded text, `AB-123`, in order. */
export const codesIn = (text: string): readonly string[] =>
	[...text.matchAll(codePattern)].map(([, a, b, digits]) => `${(a ?? b)!.toUpperCase()}-${digits}`);

/** Returns a folded text without the codes of exams. */
export const withoutCodes = (text: string): string =>
	text.replace(codePattern, ' ').replace(/\s+/g, ' ').trim();

/** Returns whether a folded text looks like data of a person: an e-mail address, or a number longer than any of a report. */
export const looksPersonal = (text: string): boolean => /\S@\S+\.\S|(?<!\d)\d{5,}(?!\d)/.test(text);
