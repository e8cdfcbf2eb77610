// Why a domain or group stands where it stands, and on how little that rests.
import type { Attempt, Bar } from '#lib/domain/attempt.ts';
import { lengthOf, type Bars } from '#lib/domain/diagnosis/bars.ts';
import { moveFrom } from '#lib/domain/diagnosis/movement.ts';
import type {
	GroupGap,
	GroupReason,
	Movement,
	Reason,
	Rest,
	ShortBecause,
	Standing
} from '#lib/domain/diagnosis/types.ts';
import { weightOf, type Domain, type DomainId, type Exam, type GroupId } from '#lib/domain/exam.ts';

/** Everything that an order can be made of. */
export interface Signs {
	readonly exam: Exam;
	readonly attempt: Attempt;
	readonly bars: Bars;
	readonly short: ReadonlyMap<DomainId, ShortBecause>;
	readonly movements: readonly Movement[];
}

/** What points at one domain. */
export interface DomainSigns {
	readonly domain: Domain;
	readonly bar: Bar;
	readonly standing: Standing;
	/** Its groups that the report's list names. */
	readonly listed: readonly GroupId[];
	/** Its groups that felt hard. */
	readonly felt: readonly GroupId[];
	/** The domain or a group of it felt hard. */
	readonly feltHard: boolean;
	readonly moved?: Movement;
}

const within = (domain: Domain, groups: readonly GroupId[]): readonly GroupId[] =>
	domain.groups.flatMap(({ id }) => (groups.includes(id) ? [id] : []));

/** Gathers what points at a domain. */
export function signsOf({ attempt, bars, short, movements }: Signs, domain: Domain): DomainSigns {
	const bar = bars.get(domain.id) ?? 'unsure';
	const felt = within(domain, attempt.debrief?.groups ?? []);
	const moved = movements.find((movement) => movement.domain === domain.id);
	return {
		domain,
		bar,
		standing: short.has(domain.id) ? 'short' : bar === 'unsure' ? 'unknown' : 'held',
		listed: within(domain, attempt.prioritise),
		felt,
		feltHard: felt.length > 0 || (attempt.debrief?.domains ?? []).includes(domain.id),
		...(moved === undefined ? {} : { moved })
	};
}

function shareOf(exam: Exam, domain: Domain): 'most' | 'middle' | 'least' {
	const weights = exam.domains.map(weightOf);
	const [least, most] = [Math.min(...weights), Math.max(...weights)];
	if (least === most) return 'middle';
	return weightOf(domain) === most ? 'most' : weightOf(domain) === least ? 'least' : 'middle';
}

function standingReason({ bars, short }: Signs, { domain, bar, standing }: DomainSigns): Reason {
	if (standing !== 'short') return { id: standing };
	const known = [...bars.values()].flatMap((one) => lengthOf(one) ?? []);
	const length = lengthOf(bar) ?? 0;
	return {
		id: 'short',
		because: short.get(domain.id)!,
		shorter: known.filter((one) => one < length).length,
		same: known.filter((one) => one === length).length - 1,
		of: known.length
	};
}

/** The reasons in the order in which they decide the rank. */
export const reasonsOf = (signs: Signs, of: DomainSigns): readonly Reason[] => [
	...(of.listed.length > 0 ? [{ id: 'listed', groups: of.listed } as const] : []),
	standingReason(signs, of),
	{ id: 'weight', share: shareOf(signs.exam, of.domain) },
	...(of.feltHard ? [{ id: 'felt', groups: of.felt } as const] : [])
];

const when = <T>(holds: boolean, value: T): readonly T[] => (holds ? [value] : []);

function barRest({ bar, moved }: DomainSigns): Rest {
	if (moved?.by !== undefined && Math.abs(moved.by) <= moveFrom) return 'bar twice';
	return bar === 'none' ? 'no bar' : 'bar';
}

/** What a domain's place rests on. Its share of the exam counts only where there is nothing else. */
export function restsOf(of: DomainSigns): readonly Rest[] {
	const found: readonly Rest[] = [
		...when(of.bar !== 'unsure', barRest(of)),
		...when<Rest>(of.listed.length > 0, 'list'),
		...when<Rest>(of.feltHard, 'note')
	];
	return found.length > 0 ? found : ['weight'];
}

/** The domain's groups: named by the report's list first, then what felt hard, then the ones that most often need work. */
export function groupGaps({ domain, standing, listed, felt }: DomainSigns): readonly GroupGap[] {
	const place = (group: GroupId) => (listed.includes(group) ? 0 : 2) + (felt.includes(group) ? 0 : 1);
	const likely = domain.likely ?? [];
	return [...likely, ...domain.groups.map(({ id }) => id).filter((id) => !likely.includes(id))]
		.toSorted((a, b) => place(a) - place(b))
		.map((group) => {
			const own = [
				...when(listed.includes(group), 'list' as const),
				...when(felt.includes(group), 'note' as const)
			];
			const reasons: readonly GroupReason[] = [
				...own.map((rest) => (rest === 'list' ? 'listed' : 'felt')),
				`${standing} domain`
			];
			return {
				group,
				reasons,
				rests: own.length > 0 ? own : [standing === 'unknown' ? 'weight' : 'domain bar']
			};
		});
}
