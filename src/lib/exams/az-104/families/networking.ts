// The families on networks.
import { backendFlows } from '#lib/exams/az-104/families/networking/backend-flows.ts';
import { groupRules } from '#lib/exams/az-104/families/networking/group-rules.ts';
import { nextHop } from '#lib/exams/az-104/families/networking/next-hop.ts';
import { nsgVerdict } from '#lib/exams/az-104/families/networking/nsg-verdict.ts';
import { oneName } from '#lib/exams/az-104/families/networking/one-name.ts';
import { peeringReach } from '#lib/exams/az-104/families/networking/peering-reach.ts';
import { privateNames } from '#lib/exams/az-104/families/networking/private-names.ts';
import { serviceWay } from '#lib/exams/az-104/families/networking/service-way.ts';
import { subnetFit } from '#lib/exams/az-104/families/networking/subnet-fit.ts';
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
