import { describe, expect, it } from 'vitest';
import { tasks } from '#lib/content/az-104/tasks.ts';
import { findSession, readSessionId } from '#lib/domain/schedule/find.ts';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import { given, near, planned } from '../../../../tests/given/plan.ts';

const { days } = planned(schedule(given(near)));

describe('an id names', () => {
	it.each([
		['rebuild/access#1', 'rebuild/access', 1],
		['rebuild/access#12', 'rebuild/access', 12],
		['rebuild/access#1.2', 'rebuild/access', 1],
		['rebuild/access', 'rebuild/access', 1],
		['rebuild/access#0', 'rebuild/access', 1]
	])('%s', (id, task, turn) => expect(readSessionId(id)).toEqual({ task, turn }));

	it('nothing where it is empty', () => expect(readSessionId('')).toBeUndefined());
});

describe('a session is found', () => {
	it('in the plan, with its reason', () =>
		expect(findSession(days, tasks, 'rebuild/templates#1')).toMatchObject({
			task: { id: 'rebuild/templates' },
			session: { id: 'rebuild/templates#1', why: 'Compute is the shortest bar.' }
		}));

	it('outside the plan, as the turn it names', () =>
		expect(findSession(days, tasks, 'rebuild/monitor#2')?.session).toMatchObject({
			id: 'rebuild/monitor#2',
			turn: 2,
			minutes: 45,
			why: ''
		}));

	it.each(['', 'rebuild/gone#1', '<b>'])('not for %j', (id) =>
		expect(findSession(days, tasks, id)).toBeUndefined()
	);
});
