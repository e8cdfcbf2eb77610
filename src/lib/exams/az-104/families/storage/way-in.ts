// Family: network rules and authorisation are two checks on one request.
import { sources } from '#lib/azure/sources.ts';
import { family } from '#lib/domain/practice/family.ts';
import {
	beliefsOnWays,
	clients,
	credentials,
	drawWay,
	askWay,
	tellWay,
	type Way
} from '#lib/exams/az-104/families/storage/way.ts';
import { another, data } from '#lib/exams/az-104/families/storage/wrong.ts';
import { companies } from '#lib/exams/az-104/families/words.ts';

interface Facts extends Way {
	readonly company: string;
	readonly what: string;
}

export const wayIn = family<Facts>({
	id: 'storage-access/way-in',
	edition: 2,
	group: 'storage-access',
	title: 'Two checks on one request',
	rule: 'Network rules and authorisation are two checks, and a request must pass both.',
	lab: 'storage-access/which-path',
	misconceptions: beliefsOnWays,
	axes: {
		client: {
			title: 'Where the client is',
			change: (facts, random) => ({
				...facts,
				client: another(random, clients, facts.client)
			})
		},
		credential: {
			title: 'What it carries',
			change: (facts, random) => ({
				...facts,
				credential: another(random, credentials, facts.credential)
			})
		},
		'shared-key': {
			title: 'Shared Key access',
			change: (facts) => ({ ...facts, sharedKey: !facts.sharedKey })
		}
	},
	sources: [sources.storageFirewall, sources.preventSharedKey],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		what: random.pick(data),
		...drawWay(random, difficulty)
	}),
	tell: (facts) => ({
		tabs: [{ paragraphs: [[`${facts.company} keeps ${facts.what} in a storage account.`], tellWay(facts)] }],
		questions: [askWay(facts)]
	})
});
