import { walkPages } from "./page-walk.ts";

walkPages("en");
