// What can be varied in the compute domain of AZ-104: loaded together when a variation is written or asked.
import { axes as templates } from '#lib/exams/az-104/axes/templates.ts';
import { axes as virtualMachines } from '#lib/exams/az-104/axes/virtual-machines.ts';
import { axes as containers } from '#lib/exams/az-104/axes/containers.ts';
import { axes as appService } from '#lib/exams/az-104/axes/app-service.ts';
import type { Axis } from '#lib/domain/practice/axis.ts';

/** Group by group in the order of the exam. */
export const axes: readonly Axis[] = [...templates, ...virtualMachines, ...containers, ...appService];
