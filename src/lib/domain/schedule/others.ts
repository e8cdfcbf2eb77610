// Work that mends no single domain: the look back, reading and pace, mixed runs, second opinions, the light day.
import { pieceOf, worthOfMore, type Piece, type Turns } from '#lib/domain/schedule/piece.ts';
import type { OtherReason } from '#lib/domain/schedule/reasons.ts';
import { mixedDays, repairDays, shapes } from '#lib/domain/schedule/shapes.ts';
import type { PlanMap, ScheduleInput } from '#lib/domain/schedule/types.ts';
import type { TaskKind } from '#lib/domain/task.ts';

/** Worth of each. Rebuilds lie between, by their place on the map. */
const worth: Readonly<Record<OtherReason['kind'], number>> = {
	logistics: 0,
	timed: 1,
	review: 2,
	debrief: 3,
	reading: 4,
	pace: 5,
	sandbox: 90,
	assessment: 95
};

interface Extra {
	readonly wanted?: boolean;
	readonly need?: Piece['need'];
	/** So many of the same before it. */
	readonly nth?: number;
}

/** Each kind once, the mixed runs once a mixed day. */
export function others(input: ScheduleInput, map: PlanMap, turns: Turns): readonly Piece[] {
	const shape = shapes[map.pattern];
	const flagged = (flag: string) => map.flags.some(({ id }) => id === flag);
	const repair = repairDays(map.days.from);
	const mixed = mixedDays(map.days.from);
	const piece = (
		reason: OtherReason,
		phase: Piece['phase'],
		slot: number,
		{ wanted = true, need = 'core', nth = 0 }: Extra = {}
	): readonly Piece[] => {
		const { kind } = reason;
		const task = input.tasks.find((each) => each.kind === kind);
		if (!wanted || task === undefined) return [];
		const value = (need === 'core' ? 0 : worthOfMore) + worth[kind] + (nth > 0 ? 80 : 0);
		return [pieceOf(task, turns.before(task.id) + 1 + nth, { phase, need, value, slot, reason })];
	};
	const once = (kind: TaskKind) =>
		!input.tasks.some((task) => task.kind === kind && turns.before(task.id) > 0);
	const reading = flagged('misread') ? 'noted' : shape.reading ? 'level' : 'stuck';
	return [
		...piece({ kind: 'debrief' }, 'begin', 0, { wanted: !input.debriefed }),
		...piece({ kind: 'reading', because: reading }, 'begin', 0, {
			wanted: shape.reading || flagged('stuck') || flagged('misread')
		}),
		...piece({ kind: 'pace' }, 'begin', Math.min(1, repair - 1), {
			wanted: shape.reading || flagged('pacing')
		}),
		...Array.from({ length: mixed }, (_, nth) => piece({ kind: 'timed' }, 'mixed', nth, { nth })).flat(),
		...piece({ kind: 'sandbox', because: flagged('slowed') ? 'noted' : 'once' }, 'mixed', 0, {
			wanted: once('sandbox')
		}),
		...piece({ kind: 'assessment' }, 'mixed', mixed - 1, {
			wanted: once('assessment'),
			need: shape.assessment ? 'core' : 'more'
		}),
		...piece({ kind: 'review' }, 'last', 0),
		...piece({ kind: 'logistics' }, 'last', 0)
	];
}
