// From version 1 to 2: what were rebuilds are labs, under names of their own. Frozen.
import { type RawSnapshot, each, fields } from '#lib/domain/stored-data/raw-snapshot.ts';

/** The lab that took the place of each group's rebuild. */
const labs: Readonly<Record<string, string>> = {
	'users-groups': 'nesting',
	access: 'three-scopes',
	governance: 'deny-and-audit',
	'storage-access': 'four-ways-in',
	'storage-accounts': 'second-region',
	'files-blobs': 'bring-it-back',
	templates: 'bicep-order',
	'virtual-machines': 'resize-and-grow',
	containers: 'registry-to-instance',
	'app-service': 'slots-and-swap',
	'virtual-networks': 'peering-chain',
	'secure-access': 'two-security-groups',
	'dns-load-balancing': 'private-zone-links',
	monitor: 'reads-in-the-log',
	'backup-recovery': 'vault-that-stays'
};

/** `rebuild/access#1` becomes `lab/access/three-scopes#1`; anything else stays as it is. */
function renamed(id: unknown): unknown {
	if (typeof id !== 'string') return id;
	return id.replace(/^((?:proof:)?)rebuild\/([a-z-]+)/, (whole, before: string, group: string) =>
		Object.hasOwn(labs, group) ? `${before}lab/${group}/${labs[group]}` : whole
	);
}

const session = (item: unknown): unknown => fields(item, { id: renamed, task: renamed });
const plan = (item: unknown): unknown =>
	fields(item, {
		days: (days) => each(days, (day) => fields(day, { sessions: (list) => each(list, session) }))
	});

/** Tasks, pins, what was left out, the plan as shown, proofs and drafts name labs. */
export const toLabs = (snapshot: RawSnapshot): RawSnapshot =>
	fields(snapshot, {
		exams: (exams) =>
			each(exams, (exam) =>
				fields(exam, {
					tasks: (tasks) => each(tasks, (task) => fields(task, { task: renamed })),
					pins: (pins) => each(pins, (pin) => fields(pin, { session: renamed })),
					dropped: (dropped) => each(dropped, renamed),
					plan
				})
			),
		proofs: (proofs) => each(proofs, (proof) => fields(proof, { task: renamed })),
		drafts: (drafts) => each(drafts, (draft) => fields(draft, { key: renamed }))
	}) as RawSnapshot;
