// How many replicas container apps run at their peak and at rest.
import { fact, page } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import {
	replicas as replicasAt,
	scalesToZero,
	type Scale,
	type ScaleRule
} from '#lib/azure/compute/replicas.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly shop: Scale;
	readonly load: number;
	readonly report: Scale;
}
const others = ['CPU', 'memory', 'a queue'] as const satisfies readonly ScaleRule['on'][];
const atRest = (scale: Scale): number => (scalesToZero(scale).rests ? 0 : Math.max(1, scale.minimum));

export const replicas = family<Facts>({
	id: 'containers/replicas',
	edition: 2,
	group: 'containers',
	title: 'Replicas of a container app',
	rule: 'The load over the target, rounded up, within the limits; CPU and memory keep one.',
	lab: 'containers/scale-to-zero',
	misconceptions: {
		down: 'The rest seems to fit somewhere; it takes a replica of its own.',
		maximum: 'Scaling sounds boundless; the maximum has the last word.',
		minimum: 'Without load none seems needed; the minimum stays.',
		measured: 'Every rule seems to allow none; CPU and memory need one to measure.',
		listens: 'Something seems to have to listen; the platform does, and wakes the app.'
	},
	axes: {
		load: {
			title: 'Requests at the peak',
			change: (facts) => ({ ...facts, load: facts.load + facts.shop.rule.target })
		},
		maximum: {
			title: 'Maximum of replicas',
			change: (facts) => ({ ...facts, shop: { ...facts.shop, maximum: facts.shop.maximum + 3 } })
		},
		rule: {
			title: 'What the report scales on',
			change: (facts) => ({
				...facts,
				report: {
					...facts.report,
					rule: { on: facts.report.rule.on === 'a queue' ? 'CPU' : 'a queue', target: 70 }
				}
			})
		},
		minimum: {
			title: 'Minimum of replicas',
			change: (facts) => ({
				...facts,
				report: { ...facts.report, minimum: facts.report.minimum === 0 ? 2 : 0 }
			})
		}
	},
	sources: [sources.containerAppsScaling],
	facts(random, difficulty) {
		const target = random.pick([20, 30, 40, 50]);
		return {
			company: random.pick(companies),
			shop: {
				minimum: difficulty > 1 ? random.below(3) : 0,
				maximum: random.pick(difficulty > 1 ? [4, 5, 6, 10] : [10, 12]),
				rule: { on: 'HTTP', target },
				ingress: true
			},
			load: target * (2 + random.below(6)) + 1 + random.below(target - 1),
			report: {
				minimum: difficulty === 3 ? random.below(3) : 0,
				maximum: 5,
				rule: { on: random.pick(others), target: 70 },
				ingress: false
			}
		};
	},
	tell({ company, shop, load, report }) {
		const peak = replicasAt(shop, load);
		const rest = scalesToZero(report);
		const { target } = shop.rule;
		const rules = {
			down: Math.floor(load / target),
			maximum: Math.ceil(load / target)
		};
		const quiet = (scale: Scale) => ({
			listens: 1,
			minimum: 0,
			measured: scale.minimum
		});
		const row = (text: string, right: number, because: string, wrong: Record<string, number>) => ({
			text,
			right: String(right),
			because,
			wrong: Object.fromEntries(
				Object.entries(wrong)
					.filter(([, count]) => count !== right)
					.map(([rule, count]) => [String(count), rule])
			)
		});
		const rows = [
			row('shop at the peak', peak.replicas, peak.trace.join(' '), rules),
			row('shop at night', atRest(shop), scalesToZero(shop).trace[0]!, quiet(shop)),
			row('report at night', atRest(report), rest.trace[0]!, quiet(report))
		];
		const counts = new Set(rows.flatMap(({ right, wrong }) => [right, ...Object.keys(wrong)].map(Number)));
		return {
			tabs: page([
				`${company} runs two container apps. shop takes `,
				fact('target', `${target} concurrent requests per replica`),
				`, with ${shop.minimum} to `,
				fact('maximum', `${shop.maximum} replicas`),
				`. report scales on `,
				fact('rule', report.rule.on === 'a queue' ? 'the length of a queue' : report.rule.on),
				', with ',
				fact('minimum', `${report.minimum} to ${report.maximum} replicas`),
				'. At the peak, for hours, ',
				fact('load', `${load} concurrent requests`),
				' are counted; at night both apps have nothing to do and use next to nothing.'
			]),
			questions: [
				{
					requirement: ['At how many replicas does each app settle?'],
					deciding: report.minimum > 0 ? 'minimum' : 'rule',
					ask: {
						type: 'match',
						rows,
						choices: [...counts].sort((a, b) => a - b).map(String)
					},
					trace: [...peak.trace, scalesToZero(shop).trace[0]!, ...rest.trace]
				}
			]
		};
	}
});
