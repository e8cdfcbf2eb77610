// All the work that a repair map asks for, each piece with its worth and the first day it may stand on.
import type { GroupId } from '#lib/domain/exam.ts';
import { needsOf, type Need } from '#lib/domain/schedule/needs.ts';
import { others } from '#lib/domain/schedule/others.ts';
import { inParts } from '#lib/domain/schedule/parts.ts';
import { pieceOf, worthOfMore, type Piece, type Turns } from '#lib/domain/schedule/piece.ts';
import { isLong, mixedDays, repairDays, shapes, type Shape } from '#lib/domain/schedule/shapes.ts';
import { labReason } from '#lib/domain/schedule/lab-reason.ts';
import { labsOf } from '#lib/domain/schedule/labs.ts';
import type { PlanMap, ScheduleInput, Yield } from '#lib/domain/schedule/types.ts';

export interface Wanted {
	/** What is still to do, in the order of the map. */
	readonly pieces: readonly Piece[];
	/** Everything wanted, done or not, in whole pieces. */
	readonly all: readonly Piece[];
	readonly needs: readonly Need[];
	readonly yields: readonly Yield[];
	readonly repairDays: number;
	readonly mixedDays: number;
}

/** Worth of core rebuilds, before their place on the map is added. */
const worthOfRebuilds = 10;

/** Everything the map asks for. */
export function wantedOf(input: ScheduleInput, map: PlanMap, turns: Turns): Wanted {
	const { needs, yields } = needsOf(map, input.shares);
	const all = [...rebuilds(input, map, needs, turns), ...others(input, map, turns)];
	const open = all.filter(({ task, turn }) => !turns.isDone(task.id, turn));
	return {
		pieces: open.flatMap((piece) => inParts(piece, input.availability, turns)),
		all,
		needs,
		yields,
		repairDays: repairDays(map.days.from),
		mixedDays: mixedDays(map.days.from)
	};
}

function rebuilds(
	input: ScheduleInput,
	map: PlanMap,
	needs: readonly Need[],
	turns: Turns
): readonly Piece[] {
	const shape = shapes[map.pattern];
	const days = needs.reduce((total, { share }) => total + share, 0);
	const scale = days === 0 ? 0 : repairDays(map.days.from) / days;
	/** The first lab of the group that no earlier plan has done, else its first. `again`: some lab of it was done. */
	const labOf = (id: GroupId) => {
		const labs = labsOf(input.tasks, id);
		const fresh = labs.find((task) => turns.before(task.id) === 0);
		return { task: fresh ?? labs[0], again: labs.some((task) => turns.before(task.id) > 0) };
	};
	const stuck = map.flags.some(({ id }) => id === 'stuck');
	const noneShort = needs.every(({ state }) => state !== 'short');
	let from = 0;
	return needs.flatMap((need, rank) => {
		const start = from;
		from += need.share * scale;
		const most = mostOf(shape, need, isLong(map.days.from), noneShort);
		const groups = need.groups.flatMap((group, place) => {
			const { task, again } = labOf(group.group);
			if (task === undefined || place >= most) return [];
			// Done work comes back only for a bar that is still short.
			return again && need.state !== 'short' ? [] : [{ group, place, task, again }];
		});
		const core = coreOf(shape, need, isLong(map.days.from));
		const other =
			map.unmoved.some(({ domain }) => domain === need.domain) || (stuck && need.state === 'short');
		return groups.map(({ group, place, task, again }, index) => {
			const isCore = core(index, group.listed);
			return pieceOf(task, turns.before(task.id) + 1, {
				phase: 'repair',
				need: isCore ? 'core' : 'more',
				value: (isCore ? worthOfRebuilds : worthOfMore) + rank + place,
				slot: Math.floor(start + (need.share * scale * index) / Math.max(1, groups.length)),
				reason: labReason(need, group, { again, other })
			});
		});
	});
}

/** How many groups may have a rebuild: of a domain that holds only some, of any other all. */
function mostOf(shape: Shape, need: Need, long: boolean, noneShort: boolean): number {
	if (need.state !== 'held') return Infinity;
	if (need.share > 0) return shape.held(need.share, long);
	return Number(shape.heldToo || (noneShort && shape.held(1, long) > 0));
}

/** Whether the group at a place is core work. */
function coreOf(shape: Shape, need: Need, long: boolean): (index: number, listed: boolean) => boolean {
	if (need.state === 'listed') return (_, listed) => shape.listed && listed;
	const count = need.share === 0 ? 0 : shape[need.state](need.share, long);
	return (index) => index < count;
}
