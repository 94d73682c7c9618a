// The only file that knows Tauri: everything else asks here.
import { getVersion } from "@tauri-apps/api/app";

export const version = (): Promise<string> => getVersion();
