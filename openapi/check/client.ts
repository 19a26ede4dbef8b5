// What a front-end team writes against the contracts; compiling it proves that it can.
import createClient from "openapi-fetch";
import type { paths as Assessment } from "./generated/municipality-assessment";
import type { paths as Catalog } from "./generated/data-catalog";
import type { paths as Dispatch } from "./generated/personnel-dispatch";
import type { paths as Kpi } from "./generated/kpi-progress";
import type { paths as Points } from "./generated/point-program";

// The same addresses answer tables and pictures too; this client asks for JSON.
type Json = "application/json" | "application/problem+json";

const headers = (token: string) => ({ Authorization: `Bearer ${token}`, "Accept-Language": "ja" });

export const assessment = (baseUrl: string, token: string) => createClient<Assessment, Json>({ baseUrl, headers: headers(token) });
export const kpi = (baseUrl: string, token: string) => createClient<Kpi, Json>({ baseUrl, headers: headers(token) });
export const dispatch = (baseUrl: string, token: string) => createClient<Dispatch, Json>({ baseUrl, headers: headers(token) });
export const points = (baseUrl: string, token: string) => createClient<Points, Json>({ baseUrl, headers: headers(token) });
export const catalog = (baseUrl: string, token: string) => createClient<Catalog, Json>({ baseUrl, headers: headers(token) });

export async function namesOf(baseUrl: string, token: string): Promise<string[]> {
  const { data, error } = await assessment(baseUrl, token).GET("/assessment/v1/organizations", {
    params: { query: { name: "美里町", limit: 50 } },
  });
  if (error) throw new Error(error.title);
  return data.items.map((organization) => organization.name);
}
