// The values behind labels: a score, a result, a time, the code of an exam, data of a person.
import { isTime, type Time } from '#lib/domain/time/zone.ts';

const failed =
	/(?<!\p{L})(?:failed|failure|fail|not passed|not pass|didnt pass|(?:didnt|did not) make it|unsuccessful|nicht bestanden|durchgefallen|echec|echoue|non reussi|no aprobado|no superado|suspenso|suspendido|reprobado|reprovado|nao aprovado|non superato|bocciato)(?!\p{L})|不合格|未通过|未通過|不及格|불합격/u;
const passed =
	/(?<!\p{L})(?:passed|pass|successful|bestanden|reussite|reussi|admis|aprobado|superado|aprovado|superato)(?!\p{L})|合格|通过|通過|及格|합격/u;

/** Pass or fail in a folded text, and the text without those words; `undefined` where it says neither or both. */
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

/** A whole number that stands alone as a score does: `641`, `641 / 1000`, `641 points`. */
export function scoreIn(text: string): number | undefined {
	const said = resultIn(text);
	const found = scorePattern.exec((said?.rest ?? text).replace(/^\D*1[., ]000\D*$/, '1000').trim());
	return found ? Number(found[1]) : undefined;
}

const timePattern = /^(\d{1,2})[:.h](\d{2})(?::\d{2})? ?(?:([ap])\.?m\.?|uhr|h)?$/;

/** A time of day that stands alone: `14:20`, `2:20 pm`. */
export function timeIn(text: string): Time | undefined {
	const [, hour, minute, half] = timePattern.exec(text.trim()) ?? [];
	if (hour === undefined || (half && !(Number(hour) >= 1 && Number(hour) <= 12))) return undefined;
	const hours = half ? (Number(hour) % 12) + (half === 'p' ? 12 : 0) : Number(hour);
	const time = `${String(hours).padStart(2, '0')}:${minute}`;
	return isTime(time) ? time : undefined;
}

const codePattern =
	/(?<![\p{L}\p{N}])(?:(az|ai|dp|sc|pl)[- ]?|(ab|da|gh|mb|md|ms|ws)-?)(\d{3})(?![\p{L}\p{N}])/gu;

/** The codes of exams in a folded text, `AB-123`, in order. */
export const codesIn = (text: string): readonly string[] =>
	[...text.matchAll(codePattern)].map(([, a, b, digits]) => `${(a ?? b)!.toUpperCase()}-${digits}`);

/** A folded text without the codes of exams. */
export const withoutCodes = (text: string): string =>
	text.replace(codePattern, ' ').replace(/\s+/g, ' ').trim();

/** Whether a folded text looks like data of a person: an e-mail address, or a number longer than any of a report. */
export const looksPersonal = (text: string): boolean => /\S@\S+\.\S|(?<!\d)\d{5,}(?!\d)/.test(text);
