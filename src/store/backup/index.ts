export type { Header, OnProgress, Progress } from './format.js';
export type { StorePlace } from './reach.js';
export { type RestoreChoices, type Restored, restoreBackup } from './restore.js';
export { type Backup, type BackupEffects, writeBackup } from './write.js';
