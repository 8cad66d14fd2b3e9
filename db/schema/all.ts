export * from './accounts.ts';
export * from './certificates.ts';
export * from './labs.ts';
export * from './learning.ts';
export * from './points.ts';
export * from './settings.ts';
