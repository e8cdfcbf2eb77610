// Container Instances or Container Apps, and whether two containers share a group or an app.
import { fact, page, redraw } from '#lib/exams/az-104/families/kit.ts';
import { companies } from '#lib/exams/az-104/families/names.ts';
import { sources } from '#lib/azure/sources.ts';
import { bonds, hostFor, needs, type Bond, type Host, type Need } from '#lib/azure/compute/container-host.ts';
import { family } from '#lib/domain/practice/family.ts';

interface Facts {
	readonly company: string;
	readonly need: Need;
	readonly bond: Bond;
	readonly notes: readonly string[];
}
const needsOf: Readonly<Record<Need, string>> = {
	scale: 'Under load, more copies of api are to start by themselves.',
	split: 'A tenth of the requests is to go to a new version of api.',
	certificate: 'The platform is to issue and renew the certificate of api’s domain.',
	bare: 'No environment may be made around the containers.'
};
const bondsOf: Readonly<Record<Bond, string>> = {
	localhost: 'log must reach api over localhost.',
	lifecycle: 'log must start and stop with api.',
	image: 'A new image of log must not restart api.'
};
/** True of either service. */
const notesOf = [
	'The images are in a private registry.',
	'Files go to an Azure file share.',
	'Nobody is to look after servers.',
	'api has a DNS name.'
];
const words = ({ service, together }: Host): string =>
	service === 'Container Apps'
		? `Container Apps: ${together ? 'one app with both' : 'an app for each'}`
		: `Container Instances: ${together ? 'one group with both' : 'a group for each'}`;

export const whichService = family<Facts>({
	id: 'containers/which-service',
	edition: 1,
	group: 'containers',
	title: 'Container Instances or Container Apps',
	rule: 'Container Apps scale, split traffic and bring certificates; containers of one group or app live together.',
	lab: 'containers/scale-to-zero',
	misconceptions: {
		simple: 'Container Instances look enough; scale, split traffic and certificates take Container Apps.',
		grand: 'Container Apps do more, so they seem to do here too; but each lives in an environment.',
		apart: 'A place for each looks tidy; only within one group or app do two containers live together.',
		together: 'One place looks simpler; a change to one container restarts all of its group or app.'
	},
	axes: {
		need: redraw('What is wanted of the service', 'need', needs),
		bond: redraw('How the two belong together', 'bond', bonds),
		notes: {
			title: 'What else is known',
			change: (facts, random) => ({
				...facts,
				notes: [random.pick(notesOf.filter((one) => !facts.notes.includes(one)))]
			})
		}
	},
	sources: [sources.containerOptions, sources.containerGroups, sources.containerGroupUpdate],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		need: random.chance(0.4) ? 'bare' : random.pick(needs),
		bond: random.chance(0.3) ? 'image' : random.pick(bonds),
		notes: random.some(notesOf, difficulty - 1)
	}),
	tell({ company, need, bond, notes }) {
		const { service, together, trace } = hostFor(need, bond);
		const other = service === 'Container Apps' ? 'Container Instances' : 'Container Apps';
		const misconception = service === 'Container Apps' ? 'simple' : 'grand';
		const [first, second] = trace as readonly [string, string];
		return {
			tabs: page([
				`${company} is to run two Linux containers, api and log. `,
				fact('asked', needsOf[need]),
				' ',
				fact('asked', bondsOf[bond]),
				...notes.map((note) => fact('note', ` ${note}`))
			]),
			questions: [
				{
					requirement: ['Which solution meets this?'],
					// Each decides a half.
					deciding: 'asked',
					ask: {
						type: 'one',
						right: { text: words({ service, together }), because: trace.join(' ') },
						wrong: [
							{ text: words({ service: other, together }), because: first, misconception },
							{
								text: words({ service, together: !together }),
								because: second,
								misconception: together ? 'apart' : 'together'
							},
							{
								text: words({ service: other, together: !together }),
								because: trace.join(' '),
								misconception
							}
						]
					},
					trace
				}
			]
		};
	}
});
