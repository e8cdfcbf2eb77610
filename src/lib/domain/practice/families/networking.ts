// The families on networks.
import { backendFlows } from '#lib/domain/practice/families/networking/backend-flows.ts';
import { groupRules } from '#lib/domain/practice/families/networking/group-rules.ts';
import { nextHop } from '#lib/domain/practice/families/networking/next-hop.ts';
import { nsgVerdict } from '#lib/domain/practice/families/networking/nsg-verdict.ts';
import { oneName } from '#lib/domain/practice/families/networking/one-name.ts';
import { peeringReach } from '#lib/domain/practice/families/networking/peering-reach.ts';
import { privateNames } from '#lib/domain/practice/families/networking/private-names.ts';
import { serviceWay } from '#lib/domain/practice/families/networking/service-way.ts';
import { subnetFit } from '#lib/domain/practice/families/networking/subnet-fit.ts';
import type { Family } from '#lib/domain/practice/family.ts';

export const families: readonly Family[] = [
	nextHop,
	peeringReach,
	subnetFit,
	nsgVerdict,
	groupRules,
	serviceWay,
	privateNames,
	backendFlows,
	oneName
];
