// The families on compute.
import { appMove } from '#lib/exams/az-104/families/compute/app-move.ts';
import { autoscaling } from '#lib/exams/az-104/families/compute/autoscale.ts';
import { hosting } from '#lib/exams/az-104/families/compute/host.ts';
import { deploymentMode } from '#lib/exams/az-104/families/compute/deployment-mode.ts';
import { deploymentOrder } from '#lib/exams/az-104/families/compute/deployment-order.ts';
import { fleet } from '#lib/exams/az-104/families/compute/fleet.ts';
import { instances } from '#lib/exams/az-104/families/compute/instances.ts';
import { planTier } from '#lib/exams/az-104/families/compute/plan.ts';
import { scaling } from '#lib/exams/az-104/families/compute/replicas.ts';
import { resizing } from '#lib/exams/az-104/families/compute/resize.ts';
import { spreading } from '#lib/exams/az-104/families/compute/spread.ts';
import { swapping } from '#lib/exams/az-104/families/compute/swap.ts';
import type { Family } from '#lib/domain/practice/family.ts';

export const families: readonly Family[] = [
	deploymentOrder,
	deploymentMode,
	resizing,
	spreading,
	autoscaling,
	fleet,
	scaling,
	instances,
	hosting,
	planTier,
	swapping,
	appMove
];
