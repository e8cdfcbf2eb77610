// The grid of the diagnosis: a longer bar or a higher score never asks for more, and no step asks for much less.
import type { Attempt, Bar } from '#lib/domain/attempt.ts';
import { diagnose } from '#lib/domain/diagnosis/diagnose.ts';
import { day } from '#lib/domain/time/day.ts';
import { az104 } from '#lib/exams/az-104/exam.ts';
import type { Line } from './audit.ts';
import { berlin } from './people.ts';

const lengths: readonly Bar[] = ['none', 0, 20, 25, 40, 45, 50, 75];
const scores: readonly number[] = [450, 499, 500, 549, 550, 599, 600, 624, 625, 649, 650, 674, 675, 699];
const domains = az104.domains.map(({ id }) => id);

interface Read {
	readonly days: number;
	readonly minutes: number;
	readonly short: readonly string[];
	readonly labs: Readonly<Record<string, number>>;
}

function read(bars: readonly Bar[], score: number): Read {
	const attempt: Attempt = {
		id: 'grid',
		stamp: { counter: 1, device: 'audit' },
		exam: az104.id,
		kind: 'sat',
		day: day('2026-11-02'),
		zone: berlin,
		result: 'fail',
		score,
		sections: bars.map((bar, place) => ({ domain: domains[place]!, bar })),
		prioritise: ['access', 'monitor']
	};
	const { days, studyMinutes, gaps } = diagnose({ exam: az104, attempts: [attempt] })!;
	return {
		days: days.from,
		minutes: studyMinutes,
		short: gaps.flatMap(({ domain, standing }) => (standing === 'short' ? [domain] : [])),
		labs: Object.fromEntries(gaps.map(({ domain, checks }) => [domain, checks]))
	};
}

const all = ({ labs }: Read): number => Object.values(labs).reduce((sum, count) => sum + count, 0);

/** What a better report asks more for, or far less. */
function worse(from: Read, to: Read, changed: string | undefined): string | undefined {
	if (to.days > from.days) return `${from.days} → ${to.days} days`;
	if (to.minutes > from.minutes) return `${from.minutes} → ${to.minutes} minutes`;
	if (to.short.some((domain) => !from.short.includes(domain))) return 'more bars short';
	if (domains.some((domain) => domain !== changed && to.labs[domain]! > from.labs[domain]!))
		return 'more labs elsewhere';
	return undefined;
}
const isCliff = (from: Read, to: Read): boolean => from.days - to.days > 3 || all(from) - all(to) > 4;

export function gridLines(): readonly Line[] {
	const cache = new Map<string, Read>();
	const at = (bars: readonly number[], score: number): Read => {
		const key = `${bars.join()} ${score}`;
		const found =
			cache.get(key) ??
			read(
				bars.map((index) => lengths[index]!),
				scores[score]!
			);
		cache.set(key, found);
		return found;
	};
	let neighbors = 0;
	const monotone: string[] = [];
	const cliffs: string[] = [];
	const compare = (from: Read, to: Read, changed: string | undefined, what: () => string) => {
		neighbors++;
		const found = worse(from, to, changed);
		if (found !== undefined) monotone.push(`${what()}: ${found}`);
		if (isCliff(from, to))
			cliffs.push(`${what()}: ${from.days} → ${to.days} days, ${all(from)} → ${all(to)} labs`);
	};
	const each = (bars: readonly number[]) => {
		for (let score = 0; score < scores.length; score++) {
			const own = at(bars, score);
			const text = () => `${bars.map((index) => lengths[index]).join(' ')} at ${scores[score]}`;
			if (score + 1 < scores.length)
				compare(own, at(bars, score + 1), undefined, () => `${text()} to ${scores[score + 1]}`);
			for (const [place, index] of bars.entries())
				if (index + 1 < lengths.length)
					compare(
						own,
						at(bars.with(place, index + 1), score),
						domains[place],
						() => `${text()}, ${domains[place]} longer`
					);
		}
	};
	const count = lengths.length;
	for (let code = 0; code < count ** 5; code++)
		each([0, 1, 2, 3, 4].map((place) => Math.floor(code / count ** place) % count));
	const line = (rule: string, broken: readonly string[]): Line => ({
		rule,
		applies: neighbors,
		broken: broken.length,
		most: 0,
		examples: broken.slice(0, 4).map((what) => ({ person: -1, what }))
	});
	return [
		line(
			'A longer bar or a higher score never asks for more days, more minutes, more short bars, or labs elsewhere',
			monotone
		),
		line('No step of one bar or one point takes away more than three days or four labs', cliffs)
	];
}
