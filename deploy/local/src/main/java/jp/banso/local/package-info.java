/**
 * Runs the whole of Banso on one machine without containers: PostgreSQL, Keycloak, the five
 * services.
 */
package jp.banso.local;
