import { expect, it } from 'vitest';
import { failoverSteps } from '#lib/exams/az-104/families/monitoring/failover-steps.ts';
import { reasoned } from '#tests/practice/reasoned.ts';

// The choice is offered at each step, so its reason must be true before the failover and after it.
it('says of the region that the VM leaves what is true before and after the failover', () => {
	const reasons = Array.from({ length: 50 }, (_, seed) => failoverSteps.make(seed, 3))
		.flatMap(({ items }) => items)
		.flatMap(reasoned)
		.flatMap(({ options }) => options)
		.filter(({ misconception }) => misconception === 'region')
		.map(({ text, because }) => [text.replace('Fail over to ', ''), because] as const);
	expect(reasons.length).toBeGreaterThan(0);
	for (const [region, because] of reasons) {
		expect(because).toContain(`The VM runs in ${region} at first.`);
		expect(because).toContain('After the failover');
	}
});
