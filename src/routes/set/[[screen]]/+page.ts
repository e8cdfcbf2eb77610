// Earlier addresses of the practice screens, which people have saved.

/** The addresses below `/set/` that are prerendered. */
export const entries = (): readonly { readonly screen?: string }[] => [
	{},
	{ screen: 'mixed' },
	{ screen: 'code' }
];
