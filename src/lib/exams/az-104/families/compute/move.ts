// A series: which way brings apps to another resource group or subscription.
import { claim, either, fact, page, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { appRules, move as moveResources } from '#lib/azure/compute/move.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Solution {
	readonly whole: boolean;
	/** Whether the target group holds a plan already. */
	readonly used?: boolean;
	readonly first?: 'free' | 'back' | 'stop';
}
interface Facts {
	readonly company: string;
	readonly to: 'resource group' | 'subscription' | 'region';
	/** What ties App1 to a network; not drawn within a subscription, where no page says what it means. */
	readonly tie?: 'network integration' | 'private endpoint';
	readonly moved: boolean;
	readonly tier: string;
	readonly solutions: readonly Solution[];
}

const places = {
	'resource group': 'rg-new, a resource group of the same subscription',
	subscription: 'rg-new, a resource group of another subscription of the same tenant',
	region: 'rg-new, and from North Europe to West Europe'
};
const steps = {
	free: 'Remove what ties App1 to a virtual network. ',
	back: 'Move all App Service resources back to rg-first. ',
	stop: 'Stop the apps. '
};
/** What a solution comes to, and what stands in its way. */
function outcomeOf({ to, tie, moved }: Facts, { whole, used, first }: Solution) {
	const facts = [
		...(whole ? [] : ['only some of the apps' as const]),
		...(used ? ['target has App Service' as const] : []),
		...(moved && first !== 'back' ? ['not in its first group' as const] : [])
	];
	return to === 'resource group'
		? moveResources(appRules, facts, to)
		: moveResources(appRules, tie && first !== 'free' ? [...facts, tie] : facts, to);
}
/** Returns why a solution works or fails. Apps that it stops first do not keep running during the move. */
const reasonOf = (trace: readonly string[], { first }: Solution, allowed: boolean): readonly string[] =>
	allowed && first === 'stop'
		? [...trace.slice(0, 1), 'A move doesn’t interrupt an app, so stopping the apps isn’t required.']
		: trace;
const wrong: Partial<Record<string, string>> = {
	'only some of the apps': 'one at a time',
	'target has App Service': 'any group',
	'not in its first group': 'from anywhere'
};

export const move = family<Facts>({
	id: 'app-service/move',
	edition: 3,
	group: 'app-service',
	title: 'Moving apps',
	rule: 'Across subscriptions all App Service of its first group moves together, untied, into a group without any.',
	misconceptions: {
		'one at a time': 'It is easy to move one app; across subscriptions all of the group goes along.',
		'any group': 'It is easy to take any group; across subscriptions the target holds no App Service.',
		'from anywhere': 'It is easy to move from anywhere; across subscriptions it starts in the first group.',
		'ties go along':
			'Virtual network integration and private endpoints must be removed first. It is easy to expect them to move along.',
		'region too': 'It is easy to expect a new region; apps stay where their plan runs.',
		'too strict': 'It is easy to see limits everywhere; none is in the way here.'
	},
	axes: {
		to: {
			title: 'Where the apps go',
			change: (facts) => ({
				...facts,
				to: facts.to !== 'subscription' ? 'subscription' : facts.tie ? 'region' : 'resource group'
			})
		},
		tie: {
			title: 'Ties to a network',
			change: ({ tie, ...facts }) =>
				tie || facts.to === 'resource group' ? facts : { ...facts, tie: 'network integration' }
		},
		moved: toggle('Where they were made', 'moved'),
		tier: either('The tier of the plan', 'tier', 'Basic', 'Standard')
	},
	sources: [sources.moveAppService, sources.moveResources],
	facts(random, difficulty) {
		const to = random.chance(0.7) ? 'subscription' : difficulty === 3 ? 'region' : 'resource group';
		const tied = to !== 'resource group' && random.chance(0.4 + difficulty / 10);
		const moved = !tied && difficulty > 1 && random.chance(0.6);
		const first = tied ? { first: 'free' as const } : moved ? { first: 'back' as const } : {};
		return {
			company: random.pick(companies),
			to,
			...(tied ? { tie: random.pick(['network integration', 'private endpoint'] as const) } : {}),
			moved,
			tier: random.pick(['Basic', 'Standard']),
			solutions: [
				{ whole: true, ...first },
				...random.some<Solution>(
					[
						{ whole: false, ...first },
						{ whole: true, used: true, ...first },
						{ whole: true, first: 'stop' },
						{ whole: false, first: 'stop' }
					],
					3
				)
			]
		};
	},
	tell(facts) {
		const { company, to, tie, moved, tier, solutions } = facts;
		const solved = solutions.map((solution) => {
			const { allowed, blockers, trace } = outcomeOf(facts, solution);
			const { whole, used, first } = solution;
			return claim(
				`${first ? steps[first] : ''}${used ? 'Create a plan in rg-new. ' : ''}Move ${whole ? 'both apps and the plan' : 'App1 alone'} to rg-new.`,
				allowed,
				reasonOf(trace, solution, allowed),
				allowed
					? 'too strict'
					: to === 'region'
						? 'region too'
						: (wrong[blockers[0] ?? ''] ?? 'ties go along')
			);
		});
		return {
			tabs: page([
				`${company} has a resource group named rg-web. It contains App1, App2 and their App Service plan, `,
				fact('tier', `in the ${tier} tier`),
				', and no other App Service resources. They were created ',
				fact('moved', moved ? 'in rg-first and moved to rg-web later' : 'in rg-web'),
				'. ',
				fact(
					'tie',
					tie === 'network integration'
						? 'App1 has virtual network integration. '
						: tie
							? 'App1 has a private endpoint. '
							: 'The apps have no virtual network integration and no private endpoint. '
				),
				'No app has a certificate. rg-first and rg-new are empty.'
			]),
			questions: [
				{
					requirement: [
						'You need to move App1 from rg-web to ',
						fact('to', places[to]),
						'. Does the solution meet the goal?'
					],
					deciding: to === 'region' ? 'to' : moved ? 'moved' : tie ? 'tie' : 'to',
					ask: { type: 'series', claims: solved },
					trace: solved.map(({ text, holds, because }) => `${text} ${holds ? 'Met' : 'Not met'}: ${because}`),
					miss: to === 'region' ? 'edge' : 'core'
				}
			]
		};
	}
});
