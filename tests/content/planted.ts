// Content with one lab of one step, to plant faults in.
import type { Lab, Step } from '#lib/domain/lab/lab.ts';
import { day } from '#lib/domain/time/day.ts';
import type { Shipped } from './shipped.ts';

const check = { id: 'check', title: '', command: 'true', kind: 'error', conditions: [] } as const;

/** A lab that is empty but for what its one step has. */
export function labWith(step: Partial<Step>): Shipped {
	const lab: Lab = {
		id: 'access/planted',
		number: 1,
		edition: 0,
		domain: 'identity',
		group: 'access',
		title: '',
		minutes: 1,
		cost: '',
		needs: [],
		predict: [],
		steps: [{ goal: '', ...step }],
		negative: { goal: '', fails: '' },
		checks: [],
		tearDown: { steps: [], check },
		why: '',
		given: [],
		variations: [],
		sources: [],
		checked: day('2026-11-25')
	};
	return { labs: [lab], prompts: [], axes: [], tasks: [] };
}
