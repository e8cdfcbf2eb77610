// The labs of the networking domain, group by group in the order of the exam, the one that matters most first.
import { lab as addressPlan } from '#lib/exams/az-104/labs/networking/address-plan.ts';
import { lab as bastionSubnet } from '#lib/exams/az-104/labs/networking/bastion-subnet.ts';
import { lab as endpointNames } from '#lib/exams/az-104/labs/networking/endpoint-names.ts';
import { lab as peeringChain } from '#lib/exams/az-104/labs/networking/peering-chain.ts';
import { lab as privateZoneLinks } from '#lib/exams/az-104/labs/networking/private-zone-links.ts';
import { lab as probePath } from '#lib/exams/az-104/labs/networking/probe-path.ts';
import { lab as twoSecurityGroups } from '#lib/exams/az-104/labs/networking/two-security-groups.ts';
import { lab as userRoutes } from '#lib/exams/az-104/labs/networking/user-routes.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';

export const labs: readonly Lab[] = [
	peeringChain,
	userRoutes,
	addressPlan,
	twoSecurityGroups,
	bastionSubnet,
	endpointNames,
	privateZoneLinks,
	probePath
];
