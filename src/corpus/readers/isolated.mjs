// What a worker thread begins with: Node can't load TypeScript in one, not even under tsx.
import { register } from 'tsx/esm/api';

register();
await import('./isolated-worker.ts');
