// Family: network rules and authorisation are two checks on one request.
import { page, redraw, toggle } from '#lib/exams/az-104/families/kit.ts';
import { companies, data } from '#lib/exams/az-104/families/names.ts';
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
		client: redraw('Where the client is', 'client', clients),
		credential: redraw('What it carries', 'credential', credentials),
		'shared-key': toggle('Shared Key access', 'sharedKey')
	},
	sources: [sources.storageFirewall, sources.preventSharedKey],
	facts: (random, difficulty) => ({
		company: random.pick(companies),
		what: random.pick(data),
		...drawWay(random, difficulty)
	}),
	tell: (facts) => ({
		tabs: page([`${facts.company} keeps ${facts.what} in a storage account.`], tellWay(facts)),
		questions: [askWay(facts)]
	})
});
