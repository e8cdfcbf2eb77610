// The labs of the networking domain, group by group in the order of the exam, the easier one first.
import { lab as addressPlan } from '#lib/content/az-104/labs/networking/address-plan.ts';
import { lab as peeringChain } from '#lib/content/az-104/labs/networking/peering-chain.ts';
import { lab as userRoutes } from '#lib/content/az-104/labs/networking/user-routes.ts';
import type { Lab } from '#lib/domain/lab/lab.ts';

export const labs: readonly Lab[] = [addressPlan, peeringChain, userRoutes];
