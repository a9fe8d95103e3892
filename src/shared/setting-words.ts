import { settingWordsDe } from "./setting-words-de.ts";
import { settingWordsEn } from "./setting-words-en.ts";

export type SettingName = keyof typeof settingWordsEn;
export const SETTING_NAMES = Object.keys(settingWordsEn) as readonly SettingName[];

/** What each setting is for. */
export const settingWords = { en: settingWordsEn, de: settingWordsDe };
