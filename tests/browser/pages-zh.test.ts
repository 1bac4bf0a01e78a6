import { walkPages } from "./page-walk.ts";

walkPages("zh");
