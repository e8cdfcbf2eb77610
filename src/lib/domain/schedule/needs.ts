// How much of the time each domain gets: its own share, and what the domains that hold yield to the weakest.
import { lengthOf } from '#lib/domain/diagnosis/bars.ts';
import type { DomainId, GroupId } from '#lib/domain/exam.ts';
import type { PlanMap, Share, Yield } from '#lib/domain/schedule/types.ts';

export interface NeededGroup {
	readonly group: GroupId;
	/** The report's list names it. */
	readonly listed: boolean;
	/** The person noted it as hard. */
	readonly felt: boolean;
}

export interface Need {
	readonly domain: DomainId;
	/** `listed`: the bar holds, and the report's list names a group of it. */
	readonly state: 'short' | 'listed' | 'unknown' | 'held';
	/** How its bar lies among the short ones. */
	readonly bar?: 'no bar' | 'shortest' | 'one of the shortest';
	/** Days of a broad repair, with what other domains yield. A domain that holds has none, unless all hold. */
	readonly share: number;
	readonly groups: readonly NeededGroup[];
}

const stateOf = ({ standing, open }: PlanMap['gaps'][number]): Need['state'] =>
	standing === 'held' && open ? 'listed' : standing;

function barAmongShort(gaps: PlanMap['gaps'], { bar, standing }: PlanMap['gaps'][number]): Need['bar'] {
	if (standing !== 'short') return undefined;
	if (bar === 'none') return 'no bar';
	const lengths = gaps.flatMap((gap) => (gap.standing === 'short' ? (lengthOf(gap.bar) ?? []) : []));
	const length = lengthOf(bar);
	if (length !== Math.min(...lengths)) return undefined;
	return lengths.filter((other) => other === length).length === 1 ? 'shortest' : 'one of the shortest';
}

/** The domains in the order of the map, and which of them yield. */
export function needsOf(
	map: PlanMap,
	shares: readonly Share[]
): { needs: readonly Need[]; yields: readonly Yield[] } {
	const own = (domain: DomainId) => shares.find((share) => share.domain === domain)?.days ?? 1;
	const gaps = map.gaps.map((gap) => ({ ...gap, state: stateOf(gap) }));
	const weakest =
		gaps.find(({ state }) => state === 'short') ??
		gaps.find(({ state }) => state === 'listed') ??
		gaps.find(({ state }) => state === 'unknown');
	const yields: readonly Yield[] =
		weakest === undefined
			? []
			: gaps
					.filter(({ state }) => state === 'held')
					.map(({ domain }) => ({ from: domain, to: weakest.domain, days: own(domain) }));
	const yielded = yields.reduce((total, { days }) => total + days, 0);
	const needs = gaps.map((gap) => {
		const { domain, state, groups } = gap;
		const bar = barAmongShort(map.gaps, gap);
		const yieldsAll = state === 'held' && weakest !== undefined;
		return {
			domain,
			state,
			...(bar === undefined ? {} : { bar }),
			share: yieldsAll ? 0 : own(domain) + (domain === weakest?.domain ? yielded : 0),
			groups: groups.map(({ group, reasons }) => ({
				group,
				listed: reasons.includes('listed'),
				felt: reasons.includes('felt')
			}))
		};
	});
	return { needs, yields };
}
