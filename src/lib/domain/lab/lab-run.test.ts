import { describe, expect, it } from 'vitest';
import type { Lab } from '#lib/domain/lab/lab.ts';
import { screensOf, type Guidance } from '#lib/domain/lab/lab-run.ts';

const labWith = (after?: number) =>
	({
		steps: [{ goal: 'a' }, { goal: 'b' }, { goal: 'c' }],
		negative: { goal: 'n', fails: 'no', ...(after === undefined ? {} : { after }) },
		given: [{ id: 'g' }, { id: 'h' }]
	}) as unknown as Lab;
const shown = (lab: Lab, guidance: Guidance) =>
	screensOf(lab, { way: 'azure', guidance }).map((screen) =>
		'index' in screen ? `${screen.kind} ${screen.index}` : screen.kind
	);

describe('the screens of a lab', () => {
	it('put what must fail after the last step', () => {
		expect(shown(labWith(), 'worked')).toEqual([
			...['about', 'predict', 'step 0', 'step 1', 'step 2', 'fail', 'prove', 'clear', 'end']
		]);
	});

	it('or right after the step that it belongs to', () => {
		expect(shown(labWith(0), 'worked').slice(2, 6)).toEqual(['step 0', 'fail', 'step 1', 'step 2']);
	});

	it('with the goals alone have it among them, or on its own screen at the end', () => {
		expect(shown(labWith(0), 'goals')).toEqual(['about', 'predict', 'step -1', 'prove', 'clear', 'end']);
		expect(shown(labWith(), 'unaided')).toContain('fail');
	});

	it('without a subscription are its outputs', () => {
		expect(screensOf(labWith(), { way: 'reading', guidance: 'worked' })).toHaveLength(4);
	});
});
