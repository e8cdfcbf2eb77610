// What we ship, as typed data.
export { az104 } from '#lib/exams/az-104/exam.ts';
export { microsoftRolePolicy } from '#lib/exams/policies/microsoft-role-based.ts';
