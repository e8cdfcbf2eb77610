import { describe, expect, it } from 'vitest';
import { tasks } from '../../../../tests/given/tasks.ts';
import { findSession, readSessionId } from '#lib/domain/schedule/find.ts';
import { schedule } from '#lib/domain/schedule/schedule.ts';
import { given, near, planned } from '../../../../tests/given/plan.ts';

const { days } = planned(schedule(given(near)));

describe('an id names', () => {
	it.each([
		['lab/access/three-scopes#1', 'lab/access/three-scopes', 1],
		['lab/access/three-scopes#12', 'lab/access/three-scopes', 12],
		['lab/access/three-scopes#1.2', 'lab/access/three-scopes', 1],
		['lab/access/three-scopes', 'lab/access/three-scopes', 1],
		['lab/access/three-scopes#0', 'lab/access/three-scopes', 1]
	])('%s', (id, task, turn) => expect(readSessionId(id)).toEqual({ task, turn }));

	it('nothing where it is empty', () => expect(readSessionId('')).toBeUndefined());
});

describe('a session is found', () => {
	it('in the plan, with its reason', () =>
		expect(findSession(days, tasks, 'lab/templates/bicep-order#1')).toMatchObject({
			task: { id: 'lab/templates/bicep-order' },
			session: { id: 'lab/templates/bicep-order#1', reason: { kind: 'lab', because: 'shortest' } }
		}));

	it('outside the plan, as the turn it names', () =>
		expect(findSession(days, tasks, 'lab/monitor/reads-in-the-log#2')?.session).toEqual({
			id: 'lab/monitor/reads-in-the-log#2',
			task: 'lab/monitor/reads-in-the-log',
			turn: 2,
			place: 'desk',
			minutes: 45
		}));

	it.each(['', 'rebuild/gone#1', '<b>'])('not for %j', (id) =>
		expect(findSession(days, tasks, id)).toBeUndefined()
	);
});
