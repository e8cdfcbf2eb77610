// What a short bar may mean and what mends it, for each domain and group of AZ-104. Our judgment: the report does not diagnose.
import type { DomainId } from '#lib/domain/exam.ts';
import type { Meaning } from '#lib/exams/pack.ts';

export const meanings: Readonly<Record<DomainId, Meaning>> = {
	identity: {
		means:
			'Roles, policies, locks, tags and budgets may run together: which of them grants, which forbids, which only reports, and how far down each one reaches.',
		repair:
			'Follow one person from sign-in to scope: give one role at three scopes, then let a policy, a lock and a budget meet it, and note what each one changes.',
		groups: {
			'users-groups': 'Who gets in, by which group or invitation, and what a license needs first.',
			access: 'Which role, at which scope, and what the assignments add up to.',
			governance: 'What a policy, a lock, a tag or a budget stops, and what it only reports.'
		}
	},
	storage: {
		means:
			'Three questions may be mixed into one: who may reach the data, by which network path, and what brings it back when it is lost.',
		repair:
			'Take one blob and one share from client to recovery: reach them by key, SAS and role, close the network, then delete and restore.',
		groups: {
			'storage-access': 'Which key, signature or role opens the door, and which network path leads to it.',
			'storage-accounts':
				'What a redundancy survives, and what an account has to allow before it can replicate.',
			'files-blobs': 'Which of tier, version, snapshot and soft delete brings back what was lost.'
		}
	},
	compute: {
		means:
			'What is fixed when a machine, app or container is created, and what can change later, may not be settled; or templates are read too fast to see their order.',
		repair:
			'Deploy the same thing from the portal, the command line and a Bicep file, then change it: resize, attach, scale, swap, and watch what restarts.',
		groups: {
			templates: 'What a file deploys, in which order, and what a mode or scope does to what exists.',
			'virtual-machines': 'What a size, disk, zone or set allows later, and what has to stop first.',
			containers: 'Which of the three services fits, and what each one scales and costs at rest.',
			'app-service': 'What the plan decides for all its apps, and what a swap carries over.'
		}
	},
	networking: {
		means:
			'Somewhere on the packet’s path a step may be guessed: the route, the rule at subnet or network card, the name, the peering, the endpoint or the probe.',
		repair:
			'Walk one packet from source to destination: subnet, network card, rules, route, name, endpoint, balancer. Say what each does, then hold it against effective rules and routes.',
		groups: {
			'virtual-networks': 'Which route wins, and how far a peering reaches.',
			'secure-access': 'Which rule decides, and whether the traffic stays on a private path.',
			'dns-load-balancing': 'Which zone answers the name, and what a probe must see before traffic flows.'
		}
	},
	monitoring: {
		means:
			'Metric, log and alert, or vault, backup and failover, may be told apart by name but not by what each one needs and does.',
		repair:
			'Send one signal all the way to a response, and one item all the way back from a backup: set it up by hand, break it, and see what arrives.',
		groups: {
			monitor: 'Which signal an alert needs, and where it has to be sent first.',
			'backup-recovery': 'Which vault holds what, how long, and which failover fits the moment.'
		}
	}
};
