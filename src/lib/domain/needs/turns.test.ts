import { describe, expect, it } from 'vitest';
import { readPlannedId } from '#lib/domain/needs/turns.ts';
import { findPlanned } from '#lib/domain/plan/planned-task.ts';
import { schedule } from '#lib/domain/plan/schedule.ts';
import { offshoreTasks as tasks } from '#tests/exam/offshore-tasks.ts';
import { given, near, planned } from '#tests/given/plan.ts';

const { days } = planned(schedule(given(near)));

describe('an id names', () => {
	it.each([
		['lab/tides/drill#1', 'lab/tides/drill', 1],
		['lab/tides/drill#12', 'lab/tides/drill', 12],
		['lab/tides/drill#1.2', 'lab/tides/drill', 1],
		['lab/tides/drill', 'lab/tides/drill', 1],
		['lab/tides/drill#0', 'lab/tides/drill', 1]
	])('%s', (id, task, turn) => expect(readPlannedId(id)).toEqual({ task, turn }));

	it('nothing where it is empty', () => expect(readPlannedId('')).toBeUndefined());
});

describe('a session is found', () => {
	it('in the plan, with its reason', () =>
		expect(findPlanned(days, tasks, 'lab/sails/drill#1')).toMatchObject({
			task: { id: 'lab/sails/drill' },
			session: { id: 'lab/sails/drill#1', reason: { kind: 'lab', because: 'shortest' } }
		}));

	it('outside the plan, as the turn it names', () =>
		expect(findPlanned(days, tasks, 'lab/distress/drill#2')?.session).toEqual({
			id: 'lab/distress/drill#2',
			task: 'lab/distress/drill',
			turn: 2,
			place: 'desk',
			minutes: 45
		}));

	it.each(['', 'rebuild/gone#1', '<b>'])('not for %j', (id) =>
		expect(findPlanned(days, tasks, id)).toBeUndefined()
	);
});
