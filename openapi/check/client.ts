// What a front-end team writes against the contracts; compiling it proves that it can.
import createClient from "openapi-fetch";
import type { paths as Assessment } from "./generated/municipality-assessment";
import type { paths as Catalog } from "./generated/data-catalog";
import type { paths as Dispatch } from "./generated/personnel-dispatch";
import type { paths as Kpi } from "./generated/kpi-progress";
import type { paths as Points } from "./generated/point-program";

const headers = (token: string) => ({ Authorization: `Bearer ${token}`, "Accept-Language": "ja" });

export const assessment = (baseUrl: string, token: string) => createClient<Assessment>({ baseUrl, headers: headers(token) });
export const kpi = (baseUrl: string, token: string) => createClient<Kpi>({ baseUrl, headers: headers(token) });
export const dispatch = (baseUrl: string, token: string) => createClient<Dispatch>({ baseUrl, headers: headers(token) });
export const points = (baseUrl: string, token: string) => createClient<Points>({ baseUrl, headers: headers(token) });
export const catalog = (baseUrl: string, token: string) => createClient<Catalog>({ baseUrl, headers: headers(token) });

export async function namesOf(baseUrl: string, token: string): Promise<string[]> {
  const { data, error } = await assessment(baseUrl, token).GET("/assessment/v1/organizations", {
    params: { query: { name: "美里町", limit: 50 } },
  });
  if (error) throw new Error(error.title);
  return data.items.map((organization) => organization.name);
}
