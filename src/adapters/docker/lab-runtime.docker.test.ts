import { labRuntimeContract } from '#domain/ports/lab-runtime.contract';
import { testDatabase } from '../../../db/testing/test-database.ts';
import { testRuntime } from './testing/test-runtime.ts';

const database = testDatabase();

labRuntimeContract('Docker', () => testRuntime(database.db));
