// The smallest tier of a plan that two apps share.
import { another, fact, listed, page, wrongBy } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { planLadder, type PlanFeature } from '#lib/azure/compute/tiers.ts';
import { smallestTier } from '#lib/azure/compute/tiers.ts';
import { family } from '#lib/domain/practice/family.ts';

interface App {
	readonly features: readonly PlanFeature[];
	readonly slots: number;
}
interface Facts {
	readonly company: string;
	readonly shop: App;
	readonly api: App;
	readonly instances: number;
}
const ladder = planLadder.value;
/** As whoever takes Basic for a full plan sees it. */
const generous = {
	...ladder,
	from: { ...ladder.from, 'autoscale by rules': 'Basic' as const },
	most: { ...ladder.most, slots: [0, 0, 5, 5, 20, 20] }
};
const features = Object.keys(ladder.from) as readonly PlanFeature[];
const needs = ({ features, slots }: App): string =>
	listed([...features, slots === 0 ? 'no slot' : slots === 1 ? '1 slot' : `${slots} slots`]);

export const planTier = family<Facts>({
	id: 'app-service/plan-tier',
	edition: 1,
	group: 'app-service',
	title: 'Tier of a shared plan',
	rule: 'Apps of a plan share its tier and instances: the most demanding one decides.',
	lab: 'app-service/slots-and-swap',
	misconceptions: {
		alone: 'It is easy to see the one app; both share the plan and its tier.',
		features: 'Features catch the eye; slots or instances may take a larger tier.',
		counts: 'Numbers catch the eye; a feature may begin with a larger tier.',
		Basic: 'Basic looks like a full plan; slots and rules to scale begin with Standard.',
		sum: 'Slots seem to add up; their limit holds for each app.',
		larger: 'A larger tier does too, but the smallest was asked for.',
		isolated: 'Isolated sounds like what production needs; it is for networks of one’s own.'
	},
	axes: {
		slots: {
			title: 'Slots of api',
			change: (facts, random) => ({
				...facts,
				api: { ...facts.api, slots: another(random, [0, 1, 6], facts.api.slots) }
			})
		},
		feature: {
			title: 'What shop needs',
			change: (facts, random) => ({
				...facts,
				shop: {
					...facts.shop,
					features: [random.pick(features.filter((one) => !facts.shop.features.includes(one)))]
				}
			})
		},
		instances: {
			title: 'Number of instances',
			change: (facts) => ({ ...facts, instances: facts.instances > 3 ? 2 : 12 })
		}
	},
	sources: [sources.appServicePlans, sources.azureLimits],
	facts(random, difficulty) {
		const app = (): App => ({
			features: random.some(features, difficulty === 1 ? 1 : 2),
			slots: random.pick(difficulty === 1 ? [0, 0, 0, 1] : [0, 0, 0, 1, 3, 6])
		});
		return {
			company: random.pick(companies),
			shop: app(),
			api: app(),
			instances: random.pick(difficulty === 1 ? [1, 2, 3] : [1, 2, 3, 4, 10, 12])
		};
	},
	tell({ company, shop, api, instances }) {
		const both = { features: [...new Set([...shop.features, ...api.features])] };
		const counts = { instances, slots: Math.max(shop.slots, api.slots) };
		const { tier, trace } = smallestTier(ladder, { ...both, counts });
		const tierOf = (app: Partial<App>) =>
			smallestTier(ladder, { features: app.features ?? [], counts: { instances, slots: app.slots ?? 0 } })
				.tier;
		const rules = {
			alone: tierOf(shop)!,
			features: smallestTier(ladder, both).tier!,
			counts: tierOf({ slots: counts.slots })!,
			Basic: smallestTier(generous, { ...both, counts }).tier!,
			sum: tierOf({ ...both, slots: shop.slots + api.slots })!,
			larger: ladder.tiers[ladder.tiers.indexOf(tier!) + 1]!,
			isolated: 'Isolated' as const
		};
		const because = trace.findLast((line) => line.includes(`from ${tier!}`))!;
		const idOf = (app: App) => (tierOf(app) === tier ? 'decides' : 'less');
		return {
			tabs: page([
				`At ${company} the web apps shop and api share one App Service plan. shop needs `,
				fact(idOf(shop), needs(shop)),
				'. api needs ',
				fact(idOf(api), needs(api)),
				'. Together they run on up to ',
				fact('instances', `${instances} instance${instances === 1 ? '' : 's'}`),
				'.'
			]),
			questions: [
				{
					requirement: ['Which is the smallest tier for the plan?'],
					deciding: tierOf({}) === tier ? 'instances' : 'decides',
					ask: {
						type: 'one',
						right: { text: tier!, because },
						wrong: wrongBy(
							rules,
							(text) => (ladder.tiers.indexOf(text) > ladder.tiers.indexOf(tier!) ? trace.at(-1)! : because),
							(text) => text
						)
					},
					trace
				}
			]
		};
	}
});
