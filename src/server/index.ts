export { createApp } from './app.js';
export { DEMONSTRATION_PASSWORD } from './demonstration.js';
export { type HouseChoices, type OpenHouse, openHouse } from './open.js';
export { type SettingChoices, type Settings, settingsFrom } from './settings.js';
export { type RunningServer, startServer } from './start.js';
